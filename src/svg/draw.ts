import type { Drawing } from '../geometry/marks.ts';
import { patternOf, shapeOf, type Shape } from './shape.ts';

/** What a drawing needs to stand in a page. */
export interface Setting {
  /** Unique in the page: patterns of the drawing are named after it. */
  id: string;
  /** CSS classes of the drawing. */
  classes: string;
  /** Keys of rows that a phrase in the prose points at. */
  pointed?: readonly string[];
  /** Address of the phrase that points at a row, so that its mark leads there; for the pointer only, for keys have the list. */
  phrase?: (datum: string) => string;
  /** Keys of the table's rows in its order, where marks are to say which row they show: `data-row`, its number. */
  rows?: readonly string[];
}

/** Text as it may stand in SVG markup, in an element or an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

/** A shape as markup. */
export function written({ name, attributes, children = [], text = '' }: Shape): string {
  const all = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
  const inner = children.map(written).join('') + escaped(text);
  return inner === '' && name !== 'text' ? `<${name}${all}/>` : `<${name}${all}>${inner}</${name}>`;
}

/**
 * Lines where there is no style at all, because the page's was refused or is not understood: bars and words have a colour then, and
 * lines and squares would have none. Half seen through, it leaves words as they are. The style sheet takes it back.
 */
export const unstyled = 'stroke="#0006"';

/** The finished SVG of a drawing: fluid in width, fixed in height, hidden from assistive software, which has the words and the table. */
export function draw({ marks, height }: Drawing, { id, classes, pointed = [], phrase, rows = [] }: Setting): string {
  const hatch = `${id}-hatch`;
  const pattern = patternOf(marks, hatch);
  const shapes = marks.map((mark): Shape => {
    const bare = shapeOf(mark, { height, hatch, pointed });
    const row = mark.datum === undefined ? -1 : rows.indexOf(mark.datum);
    const shape = row < 0 ? bare : { ...bare, attributes: { ...bare.attributes, 'data-row': String(row) } };
    if (!phrase || mark.datum === undefined || !pointed.includes(mark.datum)) return shape;
    return { name: 'a', attributes: { href: phrase(mark.datum), tabindex: '-1' }, children: [shape] };
  });
  return `<svg class="${escaped(classes)}" width="100%" height="${String(Math.ceil(height))}" ${unstyled} aria-hidden="true">${(pattern ? [pattern, ...shapes] : shapes).map(written).join('')}</svg>`;
}
