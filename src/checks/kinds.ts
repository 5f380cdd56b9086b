import { readdirSync } from 'node:fs';
import { kindsOf, type Kinds } from '../geometry/layout.ts';

const folder = new URL('../geometry/kinds/', import.meta.url);

/** Every kind of chart, from the folder itself: a bundler is not at hand where content is checked. */
export async function kindsInFolder(): Promise<Kinds> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(
    names.map(async (name) => [name, (await import(new URL(name, folder).href)) as { default: unknown }] as const),
  );
  return kindsOf(Object.fromEntries(modules));
}
