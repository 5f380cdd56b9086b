import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { storyFolder } from '../story/files.ts';
import { printed, type Problem } from '../story/problem.ts';
import { checkStory } from './run.ts';

/** What stops a build: its message is every problem of the content, each on its line. */
export class ContentError extends Error {
  override name = 'ContentError';
  constructor(problems: readonly Problem[]) {
    super(
      [
        ...problems.map(printed),
        `${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'} in the content`,
      ].join('\n'),
    );
  }
}

const id = 'tienvoud:problems';
const resolved = `\0${id}`;

/** Gives pages the problems of the moment while editing, and loads the page again when they change. */
function problemsModule(editing: boolean): Plugin {
  const folder = storyFolder();
  return {
    name: 'tienvoud-problems',
    resolveId: (source) => (source === id ? resolved : undefined),
    async load(source) {
      if (source !== resolved) return undefined;
      const { problems } = editing ? await checkStory(folder) : { problems: [] };
      return `export default ${JSON.stringify(problems)};`;
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return;
        for (const environment of Object.values(server.environments)) {
          const module = environment.moduleGraph.getModuleById(resolved);
          if (module) environment.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

/** Checks the content: before a build, which it stops, and all through editing, where pages show what is wrong. */
export function checked(): AstroIntegration {
  return {
    name: 'tienvoud-checks',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command === 'build') {
          const { problems } = await checkStory(storyFolder());
          if (problems.length > 0) throw new ContentError(problems);
        }
        updateConfig({ vite: { plugins: [problemsModule(command === 'dev')] } });
      },
    },
  };
}
