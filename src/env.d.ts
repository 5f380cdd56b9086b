/// <reference types="astro/client" />

/** What is wrong with the content right now, while editing; nothing in a built site. */
declare module 'tienvoud:problems' {
  const problems: readonly import('./story/problem.ts').Problem[];
  export default problems;
}

/** A script with all it imports, as one text: src/building/compiled.ts makes it. */
declare module '*?compiled' {
  const code: string;
  export default code;
}

declare namespace App {
  interface Locals {
    /** What the page has cited so far. */
    cited?: Set<string>;
    /** Facts whose correction the page has marked. */
    corrected?: Set<string>;
    /** Texts of the steps of its scroll stories, by chart/step. */
    steps?: Map<string, string>;
  }
}
