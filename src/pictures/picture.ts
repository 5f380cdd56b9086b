import type { Drawing } from '../geometry/marks.ts';
import roles from '@story/roles.css?raw';
import chart from '../styles/chart.css?raw';
import own from '../styles/picture.css?raw';
import { rulesOf } from '../styles/sheet.ts';
import { token, type Theme } from '../styles/tokens.ts';
import { written } from '../svg/draw.ts';
import { patternOf, shapeOf, type Shape } from '../svg/shape.ts';
import { withSigns } from './composed.ts';
import { fixed, withHalos } from './fixed.ts';
import { paint } from './paint.ts';
import { faces as drawn } from './rasteriser.ts';
import { withDirections } from './right-to-left.ts';

/** A drawing in its place in a picture, pixels. It takes its height from itself. */
export interface Placed {
  drawing: Drawing;
  x: number;
  y: number;
  /** Width for which it is laid out. */
  width: number;
  /** How much larger it is shown than it is laid out; as large where left out. */
  scale?: number;
}

/** A picture of a fixed size: drawings on a ground, from back to front. */
export interface Picture {
  width: number;
  height: number;
  drawings: readonly Placed[];
  theme?: Theme['scheme'];
  /** For a picture that is a file of its own and not pixels. */
  file?: {
    /** Unique among pictures, for two may come to stand in one page. */
    id: string;
    /** BCP 47 tag of its language. */
    language: string;
    title: string;
    /** What it looks like and says. */
    description: string;
  };
}

/**
 * Faces of a picture that is a file. The site's own come first, for whoever has them; then what is on nearly every machine
 * and no wider than what the words were measured with, so that none grows into its neighbour. The letters themselves would
 * weigh three times what the picture does.
 */
const common = {
  serif: "Newsreader, 'Iowan Old Style', Georgia, 'Times New Roman', 'Liberation Serif', serif",
  sans: "'Public Sans', Arial, 'Liberation Sans', Helvetica, sans-serif",
};

const rules = [...rulesOf(roles), ...rulesOf(chart.replace(/@import [^;]*;/, '')), ...rulesOf(own)];

/** A picture as SVG that needs no style sheet and no page: colours, faces and places are all in it. */
export function pictureSvg({ width, height, drawings, theme = 'light', file }: Picture): string {
  const faces = file ? common : drawn;
  const painted = drawings.map(({ drawing: { marks, height: tall }, x, y, width: wide, scale = 1 }, index): Shape => {
    const hatch = `${file ? `${file.id}-` : ''}hatch-${String(index)}`;
    const pattern = patternOf(marks, hatch);
    const shapes = marks.map((mark) => shapeOf(mark, { height: tall, hatch }));
    const look = paint(
      { name: 'svg', attributes: { class: 'drawing' }, children: pattern ? [pattern, ...shapes] : shapes },
      rules,
      (name) => (name === 'serif' || name === 'sans' ? faces[name] : token(name, theme)),
    );
    const at = x === 0 && y === 0 ? [] : [`translate(${String(x)} ${String(y)})`];
    const transform = [...at, ...(scale === 1 ? [] : [`scale(${String(scale)})`])].join(' ');
    return {
      name: 'g',
      attributes: { ...look.attributes, ...(transform && { transform }) },
      children: withHalos(
        (look.children ?? []).map((shape) => fixed(withDirections(file ? shape : withSigns(shape)), wide)),
      ),
    };
  });
  const size = { width: String(width), height: String(height) };
  const text = (name: string, words: string): Shape => ({
    name,
    attributes: { id: `${file?.id ?? ''}-${name}` },
    text: words,
  });
  return written({
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      ...(file && {
        viewBox: `0 0 ${size.width} ${size.height}`,
        lang: file.language,
        'xml:lang': file.language,
        role: 'img',
        'aria-labelledby': `${file.id}-title`,
        'aria-describedby': `${file.id}-desc`,
      }),
    },
    children: [
      ...(file ? [text('title', file.title), text('desc', file.description)] : []),
      { name: 'rect', attributes: { ...size, fill: token('ground', theme) } },
      ...painted,
    ],
  });
}
