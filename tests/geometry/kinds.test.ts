import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kindsInFolder } from '../../src/checks/kinds.ts';
import { clashes } from '../../src/geometry/labels.ts';
import { frames, type Drawing } from '../../src/geometry/marks.ts';
import { draw } from '../../src/svg/draw.ts';
import { sayWith } from './stand-in.ts';

const folder = new URL('pictures/', import.meta.url);

/** A picture with a mark on each line, so that a change can be read where versions are compared. */
const onLines = (svg: string): string => `${svg.replaceAll(/(?<=>)(?=<)/g, '\n')}\n`;

/**
 * Compares with the kept picture. A missing one is written and fails this once, for whoever adds a kind to look at and
 * keep; a different one is put beside it as `.changed.svg`.
 */
function comparePicture(name: string, svg: string): void {
  const kept = new URL(`${name}.svg`, folder);
  const changed = new URL(`${name}.changed.svg`, folder);
  rmSync(changed, { force: true });
  const drawn = onLines(svg);
  if (!existsSync(kept)) {
    writeFileSync(kept, drawn);
    expect.fail(`tests/geometry/pictures/${name}.svg is new: look at it, keep it, and run the tests again`);
  }
  const expected = readFileSync(kept, 'utf8');
  if (drawn !== expected) writeFileSync(changed, drawn);
  expect(drawn, `compare tests/geometry/pictures/${name}.changed.svg with ${name}.svg`).toBe(expected);
}

const kinds = await kindsInFolder();

it('there are kinds', () => {
  expect([...kinds.keys()]).toContain('timeline');
});

describe.each([...kinds])('%s', (name, kind) => {
  const { example } = kind;
  const drawings = Object.entries(example.states).flatMap(([state, value]) =>
    frames.map((frame): [string, Drawing, (typeof frames)[number]] => [
      `${name}-${state}-${frame.name}`,
      kind.layout({
        rows: example.rows,
        options: kind.options.parse(example.options),
        state: kind.state.parse(value),
        frame,
        say: sayWith(example.words),
      }),
      frame,
    ]),
  );

  it('its example gives every channel it needs', () => {
    for (const [channel, { optional }] of Object.entries(kind.channels))
      for (const row of example.rows) if (!optional) expect(Object.keys(row)).toContain(channel);
  });

  it('its example has the words it asks for', () => {
    expect(Object.keys(example.words)).toEqual(expect.arrayContaining([...kind.words]));
  });

  it.each(drawings)('%s looks as it did', (picture, drawing) => {
    comparePicture(picture, draw(drawing, { id: picture, classes: 'drawing' }));
  });

  it.each(drawings)('%s has each label inside and clear of the others', (_picture, drawing, frame) => {
    expect(clashes(drawing, [frame.min, (frame.min + frame.max) / 2, frame.max])).toEqual([]);
  });

  it.each(drawings)('%s knows each mark by a name of its own', (_picture, { marks }) => {
    const names = marks.map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
  });

  it('draws the same twice, and leaves its rows alone', () => {
    const [, first, frame] = drawings[0] ?? [];
    const [state] = Object.values(example.states);
    const rows = Object.freeze(example.rows.map((row) => Object.freeze({ ...row })));
    if (!frame) throw new Error('no example');
    const again = kind.layout({
      rows,
      options: kind.options.parse(example.options),
      state: kind.state.parse(state),
      frame,
      say: sayWith(example.words),
    });
    expect(again).toEqual(first);
  });
});
