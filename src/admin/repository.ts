/** A repository on a host that the editor can reach from the browser. */
export interface Repository {
  host: 'github' | 'gitlab';
  /** `owner/name`. */
  name: string;
}

/** Where the programs of each host are asked. */
export const apis: Readonly<Record<Repository['host'], string>> = {
  github: 'https://api.github.com',
  gitlab: 'https://gitlab.com',
};

/**
 * Reads `ADMIN_REPO`: `owner/name` on GitHub, or `gitlab:owner/name`; nothing where it is not set. Throws where it is neither.
 */
export function repositoryOf(setting: string | undefined): Repository | undefined {
  if (setting === undefined || setting === '') return undefined;
  const [, host = 'github', name = ''] = /^(?:(github|gitlab):)?([\w.-]+(?:\/[\w.-]+)+)$/.exec(setting) ?? [];
  if (name === '')
    throw new Error(`ADMIN_REPO is "${setting}", which is no repository. Write owner/name, or gitlab:owner/name.`);
  return { host: host as Repository['host'], name };
}
