/** Where editions for paper wait between builds: a build makes `dist/` anew and needs no browser. */
export const shelf = 'editions';
