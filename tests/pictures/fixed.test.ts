import { describe, expect, it } from 'vitest';
import { fixed, withHalos } from '../../src/pictures/fixed.ts';
import { written } from '../../src/svg/draw.ts';
import { shapeOf, type Shape } from '../../src/svg/shape.ts';
import type { Mark } from '../../src/geometry/marks.ts';

const at = (mark: Mark, width = 800): string => written(fixed(shapeOf(mark, { height: 100, hatch: 'h' }), width));

describe('fixed', () => {
  it('says places in pixels, and those of text with what is added to them', () => {
    expect(at({ type: 'rect', id: 'r', role: 'a', x: 0.25, y: 2, width: 0.5, height: 4 })).toContain(
      'x="200" y="2" width="400" height="4"',
    );
    const text = at({ type: 'text', id: 't', role: 'a', x: 0.5, dx: -6, y: 9, text: 'x' });
    expect(text).toContain('x="394"');
    expect(text).not.toContain('dx');
  });

  it('leaves no frame and no percentage', () => {
    const field: Mark = {
      type: 'dots',
      id: 'd',
      role: 'a',
      x: 0.25,
      dx: 3,
      y: 5,
      count: 20,
      from: 0,
      columns: 10,
      rows: 2,
      height: 40,
    };
    const marks: Mark[] = [
      { type: 'path', id: 'p', role: 'series', d: 'M0 10L50 20V30H100' },
      { type: 'head', id: 'h', role: 'a', x: 0.5, y: 4, to: 'down' },
      field,
      { type: 'squares', id: 's', role: 'a', x: 0.5, y: 8, count: 5, from: 0, columns: 5, pitch: 10, side: 8 },
      { type: 'point', id: 'o', role: 'a', status: 'denied', x: 0.5, y: 6, r: 4 },
    ];
    const [path, head, dots, squares, point] = marks.map((mark) => at(mark));
    expect(path).toContain('d="M0 10L400 20V30H800"');
    expect(head).toContain('translate(400 4)');
    // As large as its height allows, where the frame is wide enough; smaller where it is not.
    expect(dots).toContain('transform="translate(3) translate(200 5) scale(20)"');
    expect(at(field, 100)).toContain('translate(25 5) scale(10)');
    expect(squares).toContain('translate(400 8)');
    expect(point).toContain('cx="400"');
    for (const svg of [path, head, dots, squares, point]) expect(svg).not.toMatch(/<svg|%|vector-effect/);
  });

  it('refuses a path it cannot scale', () => {
    expect(() => at({ type: 'path', id: 'p', role: 'a', d: 'M0 0h10' })).toThrow(
      'A path of a drawing has commands that a picture cannot scale: M0 0h10.',
    );
  });
});

describe('withHalos', () => {
  const text = (words: string, order = 'stroke'): Shape => ({
    name: 'text',
    attributes: { x: '1', fill: 'ink', stroke: 'paper', 'stroke-width': '4px', 'paint-order': order },
    text: words,
  });
  const line: Shape = { name: 'line', attributes: {} };

  it('lays the halos of words that follow each other beneath all of them, and above what came before', () => {
    const shapes = withHalos([line, text('a'), text('b'), line, text('c')]);
    expect(shapes.map(({ name }) => name)).toEqual(['line', 'g', 'text', 'text', 'line', 'g', 'text']);
    expect(shapes[1]).toEqual({
      name: 'g',
      attributes: { 'aria-hidden': 'true' },
      children: ['a', 'b'].map((words) => ({
        name: 'text',
        attributes: { x: '1', fill: 'paper', stroke: 'paper', 'stroke-width': '4px' },
        text: words,
      })),
    });
    expect(shapes[2]).toEqual({ name: 'text', attributes: { x: '1', fill: 'ink' }, text: 'a' });
  });

  it('leaves nothing of a halo on words that have none', () => {
    const [plain] = withHalos([
      { ...text('a', 'normal'), attributes: { x: '1', stroke: 'none', 'stroke-width': '4px' } },
    ]);
    expect(plain?.attributes).toEqual({ x: '1' });
  });
});
