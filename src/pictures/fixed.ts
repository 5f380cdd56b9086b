import type { Shape } from '../svg/shape.ts';

/** Attributes that are parts of the width. */
const across = new Set(['x', 'x1', 'x2', 'cx', 'width']);

const short = (value: number): string => String(Math.round(value * 100) / 100);

/** A length in pixels where the frame is so wide. */
const pixels = (value: string, width: number): string =>
  value.endsWith('%') ? short((Number(value.slice(0, -1)) * width) / 100) : value;

/** A path whose places across are hundredths of the width, in pixels. */
function stretched(d: string, width: number): string {
  if (/[^MLHVCQTSZ\d\s.,-]/.test(d))
    throw new SyntaxError(
      `A path of a drawing has commands that a picture cannot scale: ${d.slice(0, 60)}. Use M, L, H, V, C, S, Q, T and Z.`,
    );
  // Of a pair the first is a part of the width; alone, what follows H is and what follows V is not.
  return d.replaceAll(/([A-Z])([^A-Z]*)/g, (_all, command: string, places: string) => {
    let count = command === 'V' ? 1 : 0;
    const step = 'HV'.includes(command) ? 0 : 1;
    return (
      command +
      places.replaceAll(/-?\d*\.?\d+/g, (number) => {
        const isAcross = count % 2 === 0;
        count += step;
        return isAcross ? short((Number(number) * width) / 100) : number;
      })
    );
  });
}

/** A frame inside a drawing as what it comes to at this width: a shift, a scale, or nothing at all. */
function unframed({ attributes, children = [] }: Shape, width: number): Shape {
  const { x = '0', y = '0', height = '0', viewBox, preserveAspectRatio, transform } = attributes;
  if (preserveAspectRatio === 'none')
    return {
      name: 'g',
      attributes: {},
      // Its stroke is as wide as it says now, for nothing stretches it.
      children: children.map(({ attributes: { d = '', 'vector-effect': _kept, ...rest }, ...path }) => ({
        ...path,
        attributes: { ...rest, d: stretched(d, width) },
      })),
    };
  const moves = [...(transform === undefined ? [] : [transform]), `translate(${pixels(x, width)} ${y})`];
  if (viewBox !== undefined) {
    const [, , columns = 1, rows = 1] = viewBox.split(' ').map(Number);
    moves.push(`scale(${String(Math.round(Math.min(width / columns, Number(height) / rows) * 1e4) / 1e4)})`);
  }
  return { name: 'g', attributes: { transform: moves.join(' ') }, children };
}

/**
 * A drawing at the one width it has in a picture: every place is in pixels, and no frame stands in another. What draws SVG
 * without being a browser (rasterisers, office programs, drawing programs) is least at one about percentages in frames
 * within frames, and about strokes that keep their width.
 *
 * @param width pixels
 */
export function fixed(shape: Shape, width: number): Shape {
  if (shape.name === 'svg') return fixed(unframed(shape, width), width);
  const { dx, ...attributes } = shape.attributes;
  const own = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, across.has(name) ? pixels(value, width) : value]),
  );
  return {
    ...shape,
    attributes: { ...own, ...(dx !== undefined && { x: short(Number(own['x'] ?? 0) + Number(dx)) }) },
    ...(shape.children && { children: shape.children.map((child) => fixed(child, width)) }),
  };
}

/** Whether an element is a text that keeps clear of what it lies on. */
const hasHalo = ({ name, attributes }: Shape): boolean => name === 'text' && attributes['paint-order'] === 'stroke';

/** What of a text is its halo. */
const haloed = new Set(['stroke', 'stroke-width', 'stroke-linejoin', 'paint-order']);

/** A text without a halo. */
const bare = ({ attributes, ...text }: Shape): Shape => ({
  ...text,
  attributes: Object.fromEntries(Object.entries(attributes).filter(([name]) => !haloed.has(name))),
});

/**
 * Halos as what they are to the eye: the same words, thick and in the colour of the ground, beneath the words. The property
 * that lets one text be both is not known to every program, and one that does not know it paints the halo over the letters.
 * Words that follow each other lie on one layer of halos, so that none covers its neighbour.
 */
export function withHalos(shapes: readonly Shape[]): Shape[] {
  const done: Shape[] = [];
  for (let at = 0; at < shapes.length;) {
    const end = shapes.findIndex((shape, index) => index >= at && !hasHalo(shape));
    const run = shapes.slice(at, end < 0 ? undefined : end);
    at += run.length;
    if (run.length > 0)
      done.push(
        {
          name: 'g',
          attributes: { 'aria-hidden': 'true' },
          children: run.map(({ attributes: { 'paint-order': _order, ...rest }, ...text }) => ({
            ...text,
            attributes: { ...rest, fill: rest['stroke'] ?? 'none' },
          })),
        },
        ...run.map(bare),
      );
    const next = shapes[at];
    if (next) {
      const plain = next.name === 'text' && next.attributes['stroke'] === 'none';
      done.push(plain ? bare(next) : { ...next, ...(next.children && { children: withHalos(next.children) }) });
      at += 1;
    }
  }
  return done;
}
