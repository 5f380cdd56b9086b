import type { Dots, Mark, Text } from '../geometry/marks.ts';
import { paragraph } from '../geometry/paragraph.ts';
import { ascender, fitted, headline, type Room } from './headline.ts';
import type { Picture } from './picture.ts';

/** What the picture of a story says. */
export interface StoryPicture {
  title: string;
  /** What the story is about, in a sentence. */
  description: string;
  /** The beginning and the end of what the story is about: how many dots, and how that is said. */
  opening?: {
    first: number;
    total: number;
    said: { first: string; first_date: string; last: string; last_date: string };
  };
}

/** What every service that shows a link can show whole. */
export const pictureSize = { width: 1200, height: 630 } as const;

const { width, height } = pictureSize;
const margin = 56;

/** Width of the field of dots, where it is as high as the picture; pixels. */
const fieldWidth = 560;

/** One dot for each attempt, those of the first day in ink: the field fills the right of the picture from edge to edge. */
function field(first: number, total: number): Dots[] {
  const columns = Math.max(1, Math.round(Math.sqrt((total * fieldWidth) / height)));
  const rows = Math.ceil(total / columns);
  const place = { type: 'dots' as const, x: 1 - (columns * height) / rows / width, y: 0, columns, rows, height };
  return [
    { ...place, id: 'first', role: 'ink dense', from: 0, count: first },
    { ...place, id: 'rest', role: 'accent dense', from: first, count: total - first },
  ];
}

/** Room for a title, beside the field of dots where there is one. */
function roomFor(opening: boolean): Room {
  const room = width - 2 * margin - (opening ? fieldWidth - margin + 40 : 0);
  return { width: room, height: opening ? 200 : 320, largest: 168 };
}

/** Whether a title can be read in the picture of its story, also beside a field of dots. */
export const titleFits = (title: string): boolean => fitted(title, roomFor(true)) !== undefined;

/** The picture of a story, for whoever passes on a link to it: its title between the two numbers, beside the field of dots. */
export function storyPicture({ title, description, opening }: StoryPicture): Picture {
  const own = roomFor(opening !== undefined);
  const room = own.width;
  const { size, lines } = headline(title, own);
  const x = margin / width;
  const text = (id: string, words: string, y: number, how: Pick<Text, 'size' | 'role' | 'face' | 'dx'>): Text => ({
    type: 'text',
    id,
    x,
    y,
    anchor: 'start',
    text: words,
    ...how,
  });
  const about = { id: 'description', role: 'ink', x, width: room, size: 26, leading: 1.35 };
  // Clear of letters that go below the line.
  const gap = Math.max(34, Math.round(size * 0.26));
  // Title and description stand together, as far from the one number as from the other.
  const rest = (lines.length - 1) * size + gap + paragraph(description, { ...about, top: 0 }).bottom;
  const baseline = Math.round((height + (opening ? 12 : 0) - rest + ascender * size) / 2);
  const end = baseline + (lines.length - 1) * size;
  const marks: Mark[] = [
    ...(opening
      ? [
          ...field(opening.first, opening.total),
          text('first-number', opening.said.first, 104, { size: 68, role: 'ink', face: 'serif' }),
          text('first-day', opening.said.first_date, 140, { size: 26, role: 'axis' }),
          text('last-number', opening.said.last, 546, { size: 68, role: 'coloured accent', face: 'serif' }),
          text('last-day', opening.said.last_date, 582, { size: 26, role: 'axis' }),
        ]
      : []),
    ...lines.map((line, index) =>
      text(index === 0 ? 'title' : `title-${String(index)}`, line, baseline + index * size, {
        size,
        role: 'headline',
        face: 'serif',
        // Large letters stand a hair off their line; what is under them does not.
        dx: Math.round(-0.025 * size),
      }),
    ),
    ...paragraph(description, { ...about, top: end + gap }).marks,
  ];
  return { width, height, drawings: [{ drawing: { marks, height }, x: 0, y: 0, width }] };
}
