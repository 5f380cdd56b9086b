import { asked } from '../client/embed/asked.ts';
import type { Inside } from '../client/embed/inside.ts';
import steps from '../client/embed/steps.ts?compiled';
import still from '../client/embed/still.ts?compiled';
import timeline from '../client/embed/timeline.ts?compiled';
import { orderOf } from '../alternatives/structure.ts';
import { lanesOf } from '../client/timeline-state.ts';
import { rowsFor } from '../geometry/layout.ts';
import { statuses } from '../ledger/status.ts';
import sheet from '../styles/embed.css?inline';
import { trimmed } from '../styles/trim.ts';
import type { Told } from './edition.ts';
import type { FigureParts } from './figure-parts.ts';

/** Whether a reader can single out some of a chart's marks: a timeline has more of them than one can look at. */
export const isFilterable = ({ definition }: Pick<FigureParts, 'definition'>): boolean =>
  definition.kind === 'timeline';

/** Script of an embed. */
export const scriptOf = (parts: FigureParts): string =>
  isFilterable(parts) ? timeline : parts.definition.steps.length > 1 ? steps : still;

/** What an embed's script finds in its page. */
export function insideOf(told: Told, id: string, parts: FigureParts): Inside {
  const { t } = told;
  const { definition, table, words } = parts;
  const rows = rowsFor(definition, table.rows);
  const lanes = lanesOf({ chart: definition });
  const say = told.telling.chart(definition, words);
  return {
    id: `${told.name}/${id}`,
    hint: t('walk.hint'),
    close: t('card.close'),
    keys: rows.map(({ key }) => String(key)),
    order: orderOf(parts.alternatives.structure),
    ...(isFilterable(parts) && {
      filters: [
        {
          legend: t('timeline.lanes'),
          names: lanes.map((lane) => say.label('lane', lane)),
          of: rows.map(({ lane }) => lanes.indexOf(String(lane))),
        },
        {
          legend: t('timeline.statuses'),
          names: statuses.map((status) => t(`status.${status}`)),
          of: rows.map((row) => statuses.findIndex((status) => status === row['status'])),
        },
      ],
    }),
  };
}

/** Shows of pictures that stand one over the other the one that is chosen, where the browser can tell; else all, one under the other. */
function stacked(count: number): string {
  if (count < 2) return '';
  const places = Array.from({ length: count }, (_, index) => String(index + 1));
  const shown = places.map(
    (place) => `.chart:has(>.switch label:nth-of-type(${place}) :checked) .shot:nth-child(${place})`,
  );
  return `@layer figure{@supports selector(:has(a)){.stack>.shot{visibility:hidden}${shown.join(',')}{visibility:visible}}@supports not selector(:has(a)){.stack>.shot{grid-area:auto}}}`;
}

/** What stands around every embed, and what its host can ask for: names that its style sheet may speak of. */
const shell = `<html><body><p class="amiss" hidden><b><a href><span id=bare>${Object.entries(asked)
  .map(([name, values]) => `data-${name} ${values.join(' ')}`)
  .join(' ')}`;

/** Style of an embed: no more of the site's than its page has use for. */
export const styleOf = (parts: FigureParts, body: string): string =>
  trimmed(sheet, shell + body, scriptOf(parts)) + stacked(parts.definition.steps.length);
