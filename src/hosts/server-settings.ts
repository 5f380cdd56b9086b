/** What a server must be told besides how files are sent. */
export interface ServerSettings {
  /** Name of the story, by which its part of a configuration is told apart: `tienvoud`. */
  story: string;
  /** Folder with the site and its compressed copies; the path of an address leads to a file in it. */
  root: string;
  /** Name of the site for readers: `news.example`. */
  host: string;
  /** Where it listens instead, to be tried without that name: `127.0.0.1:8080`. */
  listen?: string | undefined;
}

/** A word in double quotes, as configurations have it. Nothing that is said of a site has a sign in it that means more there. */
export function quoted(word: string): string {
  if (/["$\\\n{}]/.test(word)) throw new Error(`A server cannot be told ${JSON.stringify(word)}.`);
  return `"${word}"`;
}

/** An expression that means just this path, without backslashes, which each server reads in its own way. */
export function literal(path: string): string {
  return path.replaceAll(/[.+*?()[\]|]/g, '[$&]');
}

/** The name of a story as variables can have it. */
export function variable(story: string): string {
  return story.replaceAll(/\W/g, '_');
}

/** Lines set in under another. */
export function indented(text: string, by: string): string {
  return text.replaceAll(/^(?=.)/gm, by);
}
