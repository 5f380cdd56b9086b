import type { Drawing } from '../geometry/marks.ts';
import chart from '../styles/chart.css?raw';
import own from '../styles/picture.css?raw';
import { rulesOf } from '../styles/sheet.ts';
import { token, type Theme } from '../styles/tokens.ts';
import { written } from '../svg/draw.ts';
import { patternOf, shapeOf, type Shape } from '../svg/shape.ts';
import { paint } from './paint.ts';
import { faces } from './raster.ts';

/** A drawing in its place in a picture, pixels. It takes its height from itself. */
export interface Placed {
  drawing: Drawing;
  x: number;
  y: number;
  width: number;
}

/** A picture of a fixed size: drawings on a ground, from back to front. */
export interface Picture {
  width: number;
  height: number;
  drawings: readonly Placed[];
  theme?: Theme['scheme'];
}

const rules = [...rulesOf(chart), ...rulesOf(own)];

/**
 * A path that stretches with its frame, at the one width it has here: its places are pixels then and its stroke is as wide
 * as it says, for the rasteriser does not know strokes that keep their width.
 */
function atWidth(shape: Shape, width: number): Shape {
  if (shape.attributes['preserveAspectRatio'] !== 'none')
    return { ...shape, children: (shape.children ?? []).map((child) => atWidth(child, width)) };
  return {
    name: 'g',
    attributes: {},
    children: (shape.children ?? []).map(({ name, attributes: { d = '', 'vector-effect': _kept, ...rest } }) => {
      if (/[^MLHVCQTSZ\d\s.,-]/.test(d))
        throw new SyntaxError(
          `A path of a drawing has commands that a picture cannot scale: ${d.slice(0, 60)}. Use M, L, H, V, C, S, Q, T and Z.`,
        );
      // Of a pair the first is a part of the width; alone, what follows H is and what follows V is not.
      const scaled = d.replaceAll(/([A-Z])([^A-Z]*)/g, (_all, command: string, places: string) => {
        let count = command === 'V' ? 1 : 0;
        const step = 'HV'.includes(command) ? 0 : 1;
        return (
          command +
          places.replaceAll(/-?\d*\.?\d+/g, (number) => {
            const across = count % 2 === 0;
            count += step;
            return across ? String(Math.round(Number(number) * width) / 100) : number;
          })
        );
      });
      return { name, attributes: { ...rest, d: scaled } };
    }),
  };
}

/** A picture as SVG that needs no style sheet and no page: colours, faces and places are all in it. */
export function pictureSvg({ width, height, drawings, theme = 'light' }: Picture): string {
  const painted = drawings.map(({ drawing: { marks, height: tall }, x, y, width: wide }, index) => {
    const hatch = `hatch-${String(index)}`;
    const pattern = patternOf(marks, hatch);
    const shapes = marks.map((mark) => atWidth(shapeOf(mark, { height: tall, hatch }), wide));
    const attributes = {
      class: 'drawing',
      x: String(x),
      y: String(y),
      width: String(wide),
      height: String(Math.ceil(tall)),
      overflow: 'visible',
    };
    return paint({ name: 'svg', attributes, children: pattern ? [pattern, ...shapes] : shapes }, rules, (name) =>
      name === 'serif' || name === 'sans' ? faces[name] : token(name, theme),
    );
  });
  return written({
    name: 'svg',
    attributes: { xmlns: 'http://www.w3.org/2000/svg', width: String(width), height: String(height) },
    children: [
      { name: 'rect', attributes: { width: '100%', height: '100%', fill: token('ground', theme) } },
      ...painted,
    ],
  });
}
