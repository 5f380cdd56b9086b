import type { Say } from '../i18n/say.ts';
import type { Row } from '../tables/row.ts';
import type { ChartDefinition } from './chart.ts';
import type { Kind } from './kind.ts';
import type { Drawing, Frame } from './marks.ts';

/** Every kind by name: the folder `kinds/`, gathered by whoever runs the code, for a build and a bundle list a folder differently. */
export type Kinds = ReadonlyMap<string, Kind>;

/** Gathers kinds from the modules of the folder, by path. */
export function kindsOf(modules: Readonly<Record<string, { default: unknown }>>): Kinds {
  return new Map(
    Object.entries(modules).map(([path, module]) => [
      path.slice(path.lastIndexOf('/') + 1).replace(/\.ts$/, ''),
      // What the folder holds is checked by its type where it is written, with `defineKind`.
      module.default as Kind,
    ]),
  );
}

/** The rows of a table by channel, as a layout wants them; `key` is the row's own. */
export function rowsFor(definition: ChartDefinition, rows: readonly Row[]): Row[] {
  const channels = Object.entries(definition.columns);
  return rows.map((row) => ({
    key: Object.values(row)[0] ?? null,
    ...Object.fromEntries(channels.map(([channel, column]) => [channel, row[column] ?? null])),
  }));
}

/** Draws one step of a chart. The one door to the kinds: build, browser and checks all come through here. */
export function layout(
  kind: Kind,
  definition: ChartDefinition,
  rows: readonly Row[],
  step: string,
  frame: Frame,
  say: Say,
): Drawing {
  const found = definition.steps.find(({ id }) => id === step);
  if (!found) throw new RangeError(`there is no step "${step}"`);
  return kind.layout({
    rows: rowsFor(definition, rows),
    options: kind.options.parse(definition.options),
    state: kind.state.parse(found.state),
    frame,
    say,
  });
}
