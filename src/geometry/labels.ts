import { characters, sansBold, sansRegular, serif } from './advance.ts';
import { labelSize, type Drawing, type Text } from './marks.ts';

/** How a piece of text is set. */
export interface Setting {
  /** Pixels; those of a label where left out. */
  size?: number;
  weight?: 700;
  face?: 'sans' | 'serif';
}

const place = new Map(Array.from(characters, (character, index) => [character, index]));

/** A character no table knows is taken to be as wide as a capital M: too wide is safe, too narrow clips. */
const unknown = 0.9;

/** A Hebrew letter: three are wider by a tenth, and the others of any word narrower by more. */
const hebrew = 0.66;

/** The marks of abbreviation after Hebrew letters. */
const sign = 0.45;

/** Width of one line of text in pixels, kerning left out: it only ever makes text narrower. */
export function widthOf(text: string, { size = labelSize, weight, face }: Setting): number {
  const table = face === 'serif' ? serif : weight ? sansBold : sansRegular;
  let thousandths = 0;
  for (const character of text) {
    // A letter with an accent is as wide as the letter; one that is not has a place of its own.
    const at = place.get(character) ?? place.get(character.normalize('NFD').charAt(0));
    const otherwise =
      (character < '\u0590' || character > '\u05ff' ? unknown : character > '\u05f2' ? sign : hebrew) * 1000;
    thousandths += at === undefined ? otherwise : (table[at] ?? otherwise);
  }
  return (thousandths / 1000) * size;
}

/** Breaks text between words into lines no wider than `width` pixels; a single word that is wider stands alone. */
export function wrap(text: string, width: number, setting: Setting): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, setting) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Where a label stands in a frame of a certain width, in pixels. */
export interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The room a text takes when its frame is `width` pixels wide. */
export function extentOf(text: Text, width: number): Extent {
  const own = widthOf(text.text, text);
  const at = text.x * width + (text.dx ?? 0);
  const left = text.anchor === 'end' ? at - own : text.anchor === 'middle' ? at - own / 2 : at;
  const { y, size = labelSize } = text;
  return { left, right: left + own, top: y - size * 0.78, bottom: y + size * 0.22 };
}

/** A label outside its frame, or two over each other, at one width. */
export interface Clash {
  /** Width of the frame at which it happens, pixels. */
  width: number;
  /** The label's text. */
  text: string;
  /** The other label's text; left out where the label leaves the frame. */
  other?: string;
}

/** Less than this many pixels of overlap cannot be seen. */
const tolerance = 0.5;

/** Every label that is clipped or overlaps another at one of the widths. */
export function clashes(drawing: Drawing, widths: readonly number[]): Clash[] {
  const texts = drawing.marks.filter((mark): mark is Text => mark.type === 'text' && mark.text !== '');
  const found: Clash[] = [];
  for (const width of widths) {
    const extents = texts.map((text) => extentOf(text, width));
    extents.forEach((a, i) => {
      const text = texts[i]?.text ?? '';
      if (
        a.left < -tolerance ||
        a.right > width + tolerance ||
        a.top < -tolerance ||
        a.bottom > drawing.height + tolerance
      )
        found.push({ width, text });
      extents.slice(i + 1).forEach((b, j) => {
        const apart = a.right <= b.left + tolerance || b.right <= a.left + tolerance;
        const above = a.bottom <= b.top + tolerance || b.bottom <= a.top + tolerance;
        if (!apart && !above) found.push({ width, text, other: texts[i + 1 + j]?.text ?? '' });
      });
    });
  }
  return found;
}
