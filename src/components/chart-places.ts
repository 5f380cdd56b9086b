import { getCollection } from './content.ts';
import type { Told } from './edition.ts';

/** Where a chart stands in the story. */
export interface ChartPlace {
  /** Number of the chapter, from 1. */
  number: number;
  /** Title of the chapter. */
  title: string;
}

/** Every chart that can be shown, in the order in which the story tells them; those it does not tell come last. */
export function chartsInOrder(told: Pick<Told, 'parts' | 'charts'>): string[] {
  const named = told.parts.flatMap(({ name, attributes }) => {
    const id = name === 'Chart' ? attributes['id'] : name === 'Step' ? attributes['chart'] : undefined;
    return id === undefined || !told.charts.has(id) ? [] : [id];
  });
  return [...new Set([...named, ...told.charts.keys()])];
}

/** Chapters in which a chart stands, by its id. */
export async function placesOf(told: Pick<Told, 'name' | 'settings'>): Promise<ReadonlyMap<string, ChartPlace[]>> {
  const own = `${told.name}/`;
  const chapters = await getCollection('chapters', ({ id }) => id.startsWith(own));
  const places = new Map<string, ChartPlace[]>();
  told.settings.chapters.forEach((chapter, index) => {
    const entry = chapters.find(({ id }) => id === own + chapter);
    const charts = (entry?.data.parts ?? []).flatMap(({ name, attributes }) =>
      name === 'Chart' ? (attributes['id'] ?? []) : name === 'Step' ? (attributes['chart'] ?? []) : [],
    );
    for (const chart of new Set(charts))
      places.set(chart, [...(places.get(chart) ?? []), { number: index + 1, title: entry?.data.title ?? chapter }]);
  });
  return places;
}
