import { edition, languages } from './edition.ts';

/** Paths of pages and files that there are of every chart in every language, also of one that cannot be shown: an editor is told why. */
export async function chartPaths(): Promise<{ params: { locale: string; chart: string } }[]> {
  const all = await Promise.all(
    (await languages()).map(async ({ name }) =>
      [...(await edition(name)).charts.keys()].map((chart) => ({ params: { locale: name, chart } })),
    ),
  );
  return all.flat();
}
