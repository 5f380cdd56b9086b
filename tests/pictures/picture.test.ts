import { describe, expect, it } from 'vitest';
import { kindsInFolder } from '../../src/checks/kinds.ts';
import { clashes } from '../../src/geometry/labels.ts';
import { frames, labelSize, type Dots, type Drawing } from '../../src/geometry/marks.ts';
import { pictureSvg } from '../../src/pictures/picture.ts';
import { pictureSize, storyPicture, titleFits } from '../../src/pictures/story-picture.ts';
import { sayWith } from '../geometry/stand-in.ts';

const at = (drawing: Drawing, width = 800): string =>
  pictureSvg({ width: 1200, height: 630, drawings: [{ drawing, x: 0, y: 0, width }] });

const kinds = await kindsInFolder();

describe('pictureSvg', () => {
  it('scales a path to its width, for its stroke to stay as it is', () => {
    const svg = at({
      marks: [{ type: 'path', id: 'p', role: 'series', d: 'M0 10L50 20C75 1 75 2 100 3' }],
      height: 40,
    });
    expect(svg).toContain('d="M0 10L400 20C600 1 600 2 800 3"');
    expect(svg).toContain('stroke-width="1.5px"');
    expect(svg).not.toContain('vector-effect');
  });

  it('refuses a path it cannot scale', () => {
    expect(() => at({ marks: [{ type: 'path', id: 'p', role: 'series', d: 'M0 0h10' }], height: 40 })).toThrow(
      'A path of a drawing has commands that a picture cannot scale: M0 0h10.',
    );
  });

  it('takes its colours from the theme', () => {
    const drawing: Drawing = { marks: [{ type: 'point', id: 'p', role: 'accent', x: 0, y: 0, r: 4 }], height: 40 };
    const picture = { width: 10, height: 10, drawings: [{ drawing, x: 0, y: 0, width: 10 }] };
    expect(pictureSvg(picture)).not.toBe(pictureSvg({ ...picture, theme: 'dark' }));
  });

  it.each([...kinds])('draws the kind %s without a class or a variable left', (_name, kind) => {
    for (const state of Object.values(kind.example.states)) {
      const svg = at(
        kind.layout({
          rows: kind.example.rows,
          options: kind.options.parse(kind.example.options),
          state: kind.state.parse(state),
          frame: frames[1],
          say: sayWith(kind.example.words),
        }),
      );
      expect(svg).not.toMatch(/class=|var\(|currentcolor|NaN|undefined/);
      // What is painted is painted with a colour: black is what a rasteriser takes where nothing is said.
      for (const text of svg.match(/<text[^>]*>/g) ?? []) expect(text).toMatch(/ fill="#/);
    }
  });
});

describe('storyPicture', () => {
  const opening = {
    first: 700,
    total: 7200,
    said: { first: '700', first_date: '11 maart 2021', last: 'meer dan 7.200', last_date: '15 maart 2021' },
  };
  const description =
    'Hoe de aanvallen op Microsoft Exchange in maart 2021 vertienvoudigden, wie ze troffen, en wat er bekend is over een lek vóór de patch.';
  const drawingOf = (picture: ReturnType<typeof storyPicture>): Drawing => {
    const [placed] = picture.drawings;
    if (!placed) throw new Error('the picture has no drawing');
    return placed.drawing;
  };

  it('has a dot for each attempt, in a field that ends at the edges', () => {
    const dots = drawingOf(storyPicture({ title: 'Tienvoud', description, opening })).marks.filter(
      (mark): mark is Dots => mark.type === 'dots',
    );
    expect(dots.map(({ from, count }) => [from, count])).toEqual([
      [0, 700],
      [700, 6500],
    ]);
    for (const { x, columns, rows } of dots) {
      expect(columns * rows).toBe(7200);
      expect(x * pictureSize.width + (columns / rows) * pictureSize.height).toBeCloseTo(pictureSize.width, 6);
    }
  });

  it.each([
    ['Tienvoud', opening],
    ['Tenfold', opening],
    ['Ten', opening],
    ['Een titel van wel vijf woorden', opening],
    ['Een titel van wel vijf woorden, en dan nog een paar', undefined],
  ])('keeps "%s" inside, clear of the field and of all else', (title, numbers) => {
    const drawing = drawingOf(storyPicture({ title, description, ...(numbers && { opening: numbers }) }));
    expect(clashes(drawing, [pictureSize.width])).toEqual([]);
    for (const mark of drawing.marks)
      if (mark.type === 'text') {
        expect(mark.y).toBeLessThan(pictureSize.height - 20);
        expect(mark.y - (mark.size ?? labelSize) * 0.8).toBeGreaterThan(20);
      }
  });

  it.each(['Onafgebroken'.repeat(9), 'Een titel van heel veel woorden. '.repeat(30)])(
    'shows as much of a title as there is room for: %s',
    (title) => {
      expect(titleFits(title)).toBe(false);
      const drawing = drawingOf(storyPicture({ title, description, opening }));
      expect(clashes(drawing, [pictureSize.width])).toEqual([]);
    },
  );
});
