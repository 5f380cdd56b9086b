import { frames, type Drawing, type Frame, type Mark } from '../geometry/marks.ts';
import { paragraph } from '../geometry/paragraph.ts';
import { ascender, balanced, fitted, headline, type Room } from './headline.ts';
import { nameMarks, statusMarks, type Said } from './imprint.ts';
import type { Picture, Placed } from './picture.ts';
import { pictureSize } from './story-picture.ts';

/** What the picture of a chart says to whoever sees a link to it. */
export interface SharePicture {
  headline: string;
  /** Draws the chart in a frame; its height is the same at every width of it. */
  draw: (frame: Frame) => Drawing;
  statuses: readonly Said[];
  /** "Sources: …", short. */
  source: string;
  /** Title of the story. */
  name: string;
}

const { width, height } = pictureSize;
const margin = 56;

/** Width of the column of words, pixels. */
const words = 430;

/** Room for the drawing, pixels. */
const room = { left: margin + words + 44, top: 40, right: width - 40, bottom: height - 40 };

/** More than this would make a few marks shout, as a part of their own size. */
const largest = 1.7;

/** How much larger the narrow drawing must come out to be taken: the wide one has more to see at a glance. */
const worth = 1.18;

/** The drawing as large as it can be: in the frame and at the width of it that fill the room best. */
function placed(draw: SharePicture['draw']): Placed {
  const [across, down] = [room.right - room.left, room.bottom - room.top];
  const fit = (frame: Frame): { drawing: Drawing; scale: number; width: number } => {
    const drawing = draw(frame);
    const scale = Math.min(largest, across / frame.min, down / drawing.height);
    return { drawing, scale, width: Math.min(frame.max, across / scale) };
  };
  const [narrow, wide] = [fit(frames[0]), fit(frames[1])];
  const best = narrow.scale > wide.scale * worth ? narrow : wide;
  const scale = Math.floor(best.scale * 1000) / 1000;
  const laid = Math.floor(Math.min(best.width, across / scale));
  return {
    drawing: best.drawing,
    scale,
    width: laid,
    x: Math.round(room.left + (across - laid * scale) / 2),
    y: Math.round(room.top + (down - best.drawing.height * scale) / 2),
  };
}

/** Where the statuses stand below the headline, above sources of a height. */
const statusLineOver = (sourceHeight: number): number => height - margin + 4 - 54 - sourceHeight;

const roomOver = (sourceHeight: number): Room => ({
  width: words,
  height: statusLineOver(sourceHeight) - 40 - margin,
  largest: 64,
  smallest: 20,
});

/** Whether a headline can be read in the picture of its chart, also above four lines of sources. */
export const headlineFits = (title: string): boolean => fitted(title, roomOver(4 * 20 * 1.35)) !== undefined;

/** The picture of a chart, for links to it: its finding, large enough for a thumbnail, beside the drawing itself. */
export function sharePicture({ headline: title, draw, statuses, source, name }: SharePicture): Picture {
  const x = margin / width;
  const line = balanced(source, words, { size: 20 });
  const credit = { id: 'source', role: 'plain note', x, width: line, size: 20, leading: 1.35 };
  const bottom = height - margin + 4;
  const sourceHeight = paragraph(source, { ...credit, top: 0 }).bottom;
  const statusLine = statusLineOver(sourceHeight);
  const { size, lines } = headline(title, roomOver(sourceHeight));
  const marks: Mark[] = [
    ...lines.map((line, index): Mark => ({
      type: 'text',
      id: index === 0 ? 'headline' : `headline-${String(index)}`,
      role: 'plain headline',
      x,
      y: Math.round(margin + ascender * size + index * size),
      size,
      face: 'serif',
      text: line,
    })),
    ...statusMarks(statuses, { width, x: margin, y: statusLine, size: 20 }),
    ...paragraph(source, { ...credit, top: statusLine + 8 }).marks,
    ...nameMarks(name, { width, x: margin, y: bottom, size: 26 }),
  ];
  return { width, height, drawings: [{ drawing: { marks, height }, x: 0, y: 0, width }, placed(draw)] };
}
