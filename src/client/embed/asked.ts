/** Values that the address of an embed may ask for, besides its step. The first is what there is without asking. */
export const asked = {
  theme: ['auto', 'light', 'dark'],
  headline: ['on', 'off'],
  ground: ['solid', 'transparent'],
} as const;

/** Stands in the page for what a script fills in. */
export const blank = '%';

/** What the address asks for that is not there: names of its parameters. */
export function amiss(search: string, steps: readonly string[]): string[] {
  const given = new URLSearchParams(search);
  return Object.entries({ ...asked, step: steps } as Readonly<Record<string, readonly string[]>>).flatMap(
    ([name, values]) => (given.getAll(name).every((value) => values.includes(value)) ? [] : [name]),
  );
}

/**
 * Code for the page's head: colours, headline and ground are as they were asked for before anything is painted. The style sheet
 * goes by what the root says.
 */
export const early = `for(const[n,v]of Object.entries(${JSON.stringify(
  Object.fromEntries(Object.entries(asked).map(([name, [, ...others]]) => [name, others])),
)})){const g=new URLSearchParams(location.search).get(n);if(v.includes(g))document.documentElement.dataset[n]=g}`;
