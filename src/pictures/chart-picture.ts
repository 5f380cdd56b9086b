import { widthOf } from '../geometry/labels.ts';
import type { Drawing, Mark } from '../geometry/marks.ts';
import { paragraph } from '../geometry/paragraph.ts';
import { balanced } from './headline.ts';
import { nameMarks, statusMarks, type Said } from './imprint.ts';
import type { Picture } from './picture.ts';

/** What the picture of a chart says, in words of its language. */
export interface ChartPicture {
  headline: string;
  shown: string;
  /** Draws the chart for a width in pixels. */
  draw: (width: number) => Drawing;
  notes: readonly string[];
  statuses: readonly Said[];
  /** "Sources: …". */
  source: string;
  /** Title of the story. */
  name: string;
  licence: string;
  /** Address of the chart's page, as it is read aloud: without protocol. */
  address: string;
}

/**
 * Pixels. The drawing has room for its wide frame, and its labels are of the size they were made for; a picture of this
 * many pixels is read on a phone, and one of twice as many on a sharp screen.
 */
const width = 800;
const margin = 32;
const inner = width - 2 * margin;

/** A chart by itself: what it found, the drawing, how sure it is, from whom, whose and where. */
export function chartPicture(chart: ChartPicture): Picture {
  const x = margin / width;
  // Faces of other machines may be a little wider than those the words are measured with.
  const face = { size: 30, face: 'serif' } as const;
  const head = paragraph(chart.headline, {
    ...face,
    id: 'headline',
    role: 'plain headline',
    x,
    top: margin,
    width: balanced(chart.headline, inner * 0.94, face),
    leading: 1.15,
  });
  const shown = paragraph(chart.shown, {
    id: 'shown',
    role: 'plain note',
    x,
    top: head.bottom + 8,
    width: balanced(chart.shown, inner * 0.94, { size: 15 }),
    size: 15,
    leading: 1.4,
  });
  const drawing = chart.draw(inner);
  const top = Math.round(shown.bottom + 24);
  let y = top + Math.ceil(drawing.height) + 24;
  const foot: Mark[] = [];
  for (const [index, note] of chart.notes.entries()) {
    const { marks, bottom } = paragraph(note, {
      id: `note-${String(index)}`,
      role: 'plain note',
      x,
      top: y,
      width: balanced(note, inner * 0.97, {}),
    });
    foot.push(...marks);
    y = bottom + 4;
  }
  y += 22;
  foot.push(...statusMarks(chart.statuses, { width, x: margin, y, size: 13 }));
  const source = paragraph(chart.source, { id: 'source', role: 'plain note', x, top: y + 8, width: inner * 0.97 });
  foot.push(...source.marks);
  y = Math.round(source.bottom + 12);
  foot.push({ type: 'line', id: 'foot', role: 'rule', x1: x, y1: y, x2: 1 - x, y2: y });
  y += 26;
  foot.push(...nameMarks(chart.name, { width, x: margin, y, size: 15 }));
  const imprint = `${chart.licence} · ${chart.address}`;
  // The address has a line of its own where it is as long as that.
  if (widthOf(imprint, {}) > inner - widthOf(chart.name, { size: 15, weight: 700 }) - 60) y += 22;
  foot.push({
    type: 'text',
    id: 'imprint',
    role: 'plain note',
    x: 1 - x,
    y,
    anchor: 'end',
    text: imprint,
  });
  const height = y + 22;
  return {
    width,
    height,
    drawings: [
      { drawing: { marks: [...head.marks, ...shown.marks, ...foot], height }, x: 0, y: 0, width },
      { drawing, x: margin, y: top, width: inner },
    ],
  };
}
