import { getCollection } from './content.ts';
import { isWhole } from '../story/whole.ts';

const known = new Map<string, Promise<ReadonlySet<string>>>();

/** Languages in which a page, by its path below the language, shows nothing that is not translated; others are not to be found. */
export function wholeIn(below: string): Promise<ReadonlySet<string>> {
  const already = known.get(below);
  if (already && import.meta.env.PROD) return already;
  const found = find(below);
  known.set(below, found);
  return found;
}

async function find(below: string): Promise<ReadonlySet<string>> {
  const [drifts, locales] = await Promise.all([getCollection('drift'), getCollection('locales')]);
  const lacks = new Map(drifts.map(({ id, data }) => [id, data.untranslated.map(({ name }) => name)]));
  return new Set(locales.flatMap(({ id }) => (isWhole(below, lacks.get(id) ?? []) ? id : [])));
}
