import { createHash } from 'node:crypto';
import type { Inside } from '../client/embed/inside.ts';
import still from '../client/embed/still.ts?compiled';
import type { InsideTimeline } from '../client/embed/timeline.ts';
import timeline from '../client/embed/timeline.ts?compiled';
import sheet from '../styles/embed.css?inline';
import { trimmed } from '../styles/trim.ts';
import type { Told } from './edition.ts';
import type { FigureParts } from './figure-parts.ts';
import { ledgerOf, playable } from './playable.ts';

/** Hash of a text as a page's policy names it. */
export const hashOf = (text: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Whether a reader can show more of a chart than its steps do: then it is drawn in the browser, and not its stills that move. */
export const explores = ({ definition }: Pick<FigureParts, 'definition'>): boolean => definition.kind === 'timeline';

/** Groups of the interface that a frame's script speaks. */
const spoken = ['walk', 'card'] as const;
const spokenByTimelines = [...spoken, 'timeline', 'status'] as const;

/** Script of an embed. */
export const scriptOf = (parts: FigureParts): string => (explores(parts) ? timeline : still);

/** What an embed's script finds in its page. */
export async function insideOf(told: Told, id: string, parts: FigureParts): Promise<Inside | InsideTimeline> {
  const groups = explores(parts) ? spokenByTimelines : spoken;
  const own: Inside = {
    id: `${told.name}/${id}`,
    words: Object.fromEntries(groups.map((group) => [group, told.phrases[group] ?? {}])),
    keys: parts.table.rows.map((row) => String(Object.values(row)[0])),
    order: parts.alternatives.structure.flatMap(({ items }) => items.map(({ row }) => row)),
  };
  const chart = explores(parts) ? playable(told, id) : undefined;
  if (!chart) return own;
  const { days } = await ledgerOf(told.name);
  // No phrase in a frame points anywhere, and no past is read there.
  return { ...own, days, chart: { ...chart, version: '', since: [], earlier: {}, pointed: [] } };
}

/** Shows of pictures that stand one over the other the one that is chosen, where the browser can tell; else all, one under the other. */
function stacked(count: number): string {
  if (count < 2) return '';
  const places = Array.from({ length: count }, (_, index) => String(index + 1));
  const shown = places.map(
    (place) => `.chart:not(.playing):has(>.switch label:nth-of-type(${place}) :checked) .shot:nth-child(${place})`,
  );
  return `@layer figure{@supports selector(:has(a)){.stack>.shot{visibility:hidden}${shown.join(',')}{visibility:visible}}@supports not selector(:has(a)){.stack>.shot{grid-area:auto}}}`;
}

/** Style of an embed: no more of the site's than its page has use for. */
export const styleOf = (parts: FigureParts, body: string): string =>
  trimmed(sheet, body + scriptOf(parts)) + stacked(parts.definition.steps.length);
