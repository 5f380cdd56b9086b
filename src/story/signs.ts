import type { Flaw } from '../tables/flaw.ts';

/** Signs that no text has and that break the files a story is told in; what a program put for one it could not read; bidi overrides. */
const foreign =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD\uFFFE\uFFFF\u202A-\u202E]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What is left of accents and quotation marks in UTF-8 that was read as Windows text and saved again: Ã© for é, â€™ for ’. */
const twice =
  /\u00C3[\u00A0-\u00BF]|\u00C2[\u00A0-\u00BF]|\u00E2\u20AC[\u0080-\u00FF\u02DC\u2122\u0153\u0152\u201C\u201D\u2018\u2019\u0161\u0160\u017E\u201E\u2020\u2021\u2026]?/g;

/** Bytes that Windows shows as something else than Latin-1 does. */
const windows: Readonly<Record<string, number>> = {
  '€': 0x80,
  '™': 0x99,
  œ: 0x9c,
  Œ: 0x8c,
  '˜': 0x98,
  '“': 0x93,
  '”': 0x94,
};

/** The sign as it was before it was read wrongly; empty where that cannot be told. */
function before(wrong: string): string {
  const bytes = Uint8Array.from(wrong, (sign) => windows[sign] ?? sign.charCodeAt(0));
  const text = new TextDecoder().decode(bytes);
  return text.includes('\uFFFD') ? '' : text;
}

function flawOf(sign: string): Pick<Flaw, 'what' | 'fix'> {
  if (sign === '\uFFFD')
    return {
      what: 'A sign was lost here when the file was read in a wrong encoding',
      fix: 'Write it anew, and save the file as UTF-8',
    };
  if (sign.length > 1) {
    const was = before(sign);
    return {
      what: `"${sign}" is what a wrong encoding makes of ${was === '' ? 'another sign' : `"${was}"`}`,
      fix: 'Write it anew, and save the file as UTF-8',
    };
  }
  const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { what: `The sign U+${code} cannot stand in a text`, fix: 'Take it out, or type the word anew' };
}

/** Signs that came into a text by a slip of a program, the first on each line: then the whole line wants a look. */
export function strangeSigns(text: string): Flaw[] {
  return text.split('\n').flatMap((line, index) => {
    const found = [...line.matchAll(foreign), ...line.matchAll(twice)].sort((a, b) => a.index - b.index)[0];
    return found ? [{ line: index + 1, column: found.index + 1, ...flawOf(found[0]) }] : [];
  });
}
