import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/geometry/marks.ts';
import { statuses } from '../../src/ledger/vocabulary.ts';
import { draw, written } from '../../src/svg/draw.ts';
import { patternOf, shapeOf, type Shape } from '../../src/svg/shape.ts';

const place = fc.double({ min: -0.5, max: 1.5, noNaN: true });
const pixels = fc.double({ min: -2000, max: 2000, noNaN: true });
const size = fc.double({ min: 0, max: 2000, noNaN: true });
const small = fc.integer({ min: 1, max: 300 });

const common = {
  // Of letters of which no `null` can be made, for that is looked for in what is drawn.
  id: fc.stringMatching(/^[a-h]{1,8}$/),
  role: fc.stringMatching(/^[a-h]{1,8}$/),
};
const loose = { status: fc.constantFrom(...statuses), datum: fc.constantFrom('a', 'b', 'c', 'd') };
const required = ['id', 'role', 'type', 'x', 'y', 'width', 'height'] as const;

/** Every type of mark with anything a layout may put in it. */
const marks: Readonly<Record<Mark['type'], fc.Arbitrary<Mark>>> = {
  rect: fc.record(
    {
      ...common,
      ...loose,
      type: fc.constant('rect' as const),
      x: place,
      dx: pixels,
      y: pixels,
      width: place,
      height: size,
    },
    { requiredKeys: [...required] },
  ),
  box: fc.record(
    {
      ...common,
      ...loose,
      type: fc.constant('box' as const),
      x: place,
      dx: pixels,
      y: pixels,
      width: size,
      height: size,
    },
    { requiredKeys: [...required] },
  ),
  line: fc.record(
    {
      ...common,
      ...loose,
      type: fc.constant('line' as const),
      x1: place,
      y1: pixels,
      x2: place,
      y2: pixels,
      dx: pixels,
    },
    { requiredKeys: ['id', 'role', 'type', 'x1', 'y1', 'x2', 'y2'] },
  ),
  head: fc.record(
    {
      ...common,
      ...loose,
      type: fc.constant('head' as const),
      x: place,
      dx: pixels,
      y: pixels,
      to: fc.constantFrom('right' as const, 'down' as const, 'up' as const),
    },
    { requiredKeys: ['id', 'role', 'type', 'x', 'y', 'to'] },
  ),
  path: fc.record(
    {
      ...common,
      ...loose,
      type: fc.constant('path' as const),
      d: fc.tuple(small, small).map(([a, b]) => `M0 0L${a} ${b}`),
    },
    { requiredKeys: ['id', 'role', 'type', 'd'] },
  ),
  point: fc.record(
    { ...common, ...loose, type: fc.constant('point' as const), x: place, dx: pixels, y: pixels, r: size },
    { requiredKeys: ['id', 'role', 'type', 'x', 'y', 'r'] },
  ),
  text: fc.record(
    {
      ...common,
      ...loose,
      type: fc.constant('text' as const),
      x: place,
      dx: pixels,
      y: pixels,
      anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
      text: fc.string(),
      size,
      weight: fc.constant(700 as const),
      face: fc.constantFrom('sans' as const, 'serif' as const),
    },
    { requiredKeys: ['id', 'role', 'type', 'x', 'y', 'anchor', 'text', 'size'] },
  ),
  dots: fc.record(
    {
      ...common,
      ...loose,
      type: fc.constant('dots' as const),
      x: place,
      dx: pixels,
      y: pixels,
      count: fc.nat({ max: 2000 }),
      from: fc.nat({ max: 2000 }),
      columns: small,
      rows: small,
      height: size,
    },
    { requiredKeys: ['id', 'role', 'type', 'x', 'y', 'count', 'from', 'columns', 'rows', 'height'] },
  ),
  squares: fc.record(
    {
      ...common,
      ...loose,
      type: fc.constant('squares' as const),
      x: place,
      dx: pixels,
      y: pixels,
      count: fc.nat({ max: 500 }),
      from: fc.nat({ max: 500 }),
      columns: small,
      pitch: small,
      side: small,
    },
    { requiredKeys: ['id', 'role', 'type', 'x', 'y', 'count', 'from', 'columns', 'pitch', 'side'] },
  ),
};

const setting = { height: 240, hatch: 'a-hatch', pointed: ['b', 'a'] };

const all = (shape: Shape): Shape[] => [shape, ...(shape.children ?? []).flatMap(all)];

const classesOf = (shape: Shape): string[] =>
  all(shape).flatMap(({ attributes }) => attributes['class']?.split(' ') ?? []);

/** One mark of each type, all of the same row. */
const ofRow = (datum: string): Mark[] => {
  const same = { role: 'ink', datum };
  return [
    { ...same, type: 'rect', id: 'rect', x: 0, y: 0, width: 1, height: 9 },
    { ...same, type: 'box', id: 'box', x: 0, y: 0, width: 10, height: 9 },
    { ...same, type: 'line', id: 'line', x1: 0, y1: 0, x2: 1, y2: 0 },
    { ...same, type: 'head', id: 'head', x: 1, y: 0, to: 'right' },
    { ...same, type: 'path', id: 'path', d: 'M0 0L100 40' },
    { ...same, type: 'point', id: 'point', x: 0.5, y: 8, r: 4 },
    { ...same, type: 'text', id: 'text', x: 0, y: 12, anchor: 'start', text: 'a', size: 13 },
    { ...same, type: 'dots', id: 'dots', x: 0, y: 0, count: 5, from: 0, columns: 3, rows: 2, height: 40 },
    { ...same, type: 'squares', id: 'squares', x: 0, y: 0, count: 5, from: 0, columns: 3, pitch: 12, side: 10 },
  ];
};

describe.each(Object.entries(marks))('shapeOf a mark of type %s', (_type, mark) => {
  it('has numbers a browser can read in every attribute', () => {
    fc.assert(
      fc.property(mark, (one) => {
        for (const { name, attributes } of all(shapeOf(one, setting))) {
          expect(name).toMatch(/^(rect|line|svg|path|g|circle|text)$/);
          for (const [key, value] of Object.entries(attributes)) {
            expect(value).not.toMatch(/NaN|Infinity|undefined|null|\de[+-]?\d/);
            if (/^([xyr]|[xy][12]|d[xy]|c[xy]|rx|width|height|font-size|stroke-width)$/.test(key))
              expect(value).toMatch(/^-?\d+(\.\d{1,2})?%?$/);
          }
        }
      }),
    );
  });

  it('is what draw writes of a drawing with nothing else in it', () => {
    fc.assert(
      fc.property(mark, (one) => {
        const { height, pointed } = setting;
        const whole = draw({ marks: [one], height }, { id: 'a', classes: 'drawing', pointed });
        const pattern = patternOf([one], setting.hatch);
        expect(whole.replace(/^<svg [^>]*>/, '').replace(/<\/svg>$/, '')).toBe(
          `${pattern ? written(pattern) : ''}${written(shapeOf(one, setting))}`,
        );
      }),
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(mark, (one) => {
        expect(shapeOf(structuredClone(one), setting)).toEqual(shapeOf(one, setting));
      }),
    );
  });
});

describe('shapeOf a mark at which a phrase points', () => {
  it.each(ofRow('a').map((mark) => [mark.type, mark] as const))(
    'gives a %s the number of the phrase',
    (_type, mark) => {
      const numbered = (pointed: string[]): string[] =>
        classesOf(shapeOf(mark, { ...setting, pointed })).filter((name) => /^p\d+$/.test(name));
      expect(numbered(['a'])).toEqual(['p1']);
      expect(numbered(['b', 'a'])).toEqual(['p2']);
      expect(numbered(['b', 'c'])).toEqual([]);
      expect(numbered([])).toEqual([]);
    },
  );

  it('numbers no mark that shows no row', () => {
    const mark: Mark = { type: 'point', id: 'p', role: 'ink', x: 0, y: 0, r: 4 };
    expect(classesOf(shapeOf(mark, setting))).toEqual(['ink']);
  });

  it('keeps role and status before the number', () => {
    const mark: Mark = { type: 'point', id: 'p', role: 'press main', status: 'reported', datum: 'a', x: 0, y: 0, r: 4 };
    expect(shapeOf(mark, setting).attributes['class']).toBe('press main reported p2');
  });
});

describe('draw with phrases', () => {
  const phrase = (datum: string): string => `#point-${datum}`;
  const inner = (marks: readonly Mark[], pointed: string[]): string =>
    draw({ marks, height: 240 }, { id: 'a', classes: 'drawing', pointed, phrase }).replace(
      /^<svg [^>]*>|<\/svg>$/g,
      '',
    );

  it('makes every mark at which a phrase points a way to it, for the pointer only', () => {
    for (const mark of ofRow('a'))
      expect(inner([mark], ['b', 'a'])).toBe(`<a href="#point-a" tabindex="-1">${written(shapeOf(mark, setting))}</a>`);
  });

  it('leaves every other mark as it is', () => {
    const [other] = ofRow('c');
    const none: Mark = { type: 'point', id: 'p', role: 'ink', x: 0, y: 0, r: 4 };
    const marks = [...(other ? [other] : []), none];
    expect(inner(marks, ['a', 'b'])).toBe(marks.map((mark) => written(shapeOf(mark, setting))).join(''));
  });

  it('keeps the order of marks, those that are in front in front', () => {
    const marks = [...ofRow('c'), ...ofRow('a')];
    expect(inner(marks, ['a']).replace(/<\/?a\b[^>]*>/g, '')).toBe(
      marks.map((mark) => written(shapeOf(mark, { ...setting, pointed: ['a'] }))).join(''),
    );
  });

  it('writes the address of a phrase so that nothing of it is markup', () => {
    const [mark] = ofRow('a');
    expect(
      draw(
        { marks: mark ? [mark] : [], height: 240 },
        { id: 'a', classes: 'drawing', pointed: ['a'], phrase: () => '#"><script>&' },
      ),
    ).toContain('<a href="#&#34;&#62;&#60;script&#62;&#38;" tabindex="-1">');
  });
});
