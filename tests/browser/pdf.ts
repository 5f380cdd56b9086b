import { inflateSync } from 'node:zlib';

/** What a PDF says, as far as a test of ours asks: written for those Chromium makes, which keep every object in the open. */
export interface Pdf {
  /** Text of each page, runs in the order they are drawn, with a space between. */
  pages: string[];
  /** Titles of its outline. */
  outline: string[];
  /** All that is not in streams. */
  raw: string;
}

/** Characters by code, from the table a font brings along. */
function characters(table: string): Map<number, string> {
  const text = (hex: string): string =>
    String.fromCharCode(...[...hex.matchAll(/.{4}/g)].map(([unit]) => parseInt(unit, 16)));
  const found = new Map<number, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) found.set(parseInt(code, 16), text(to));
  for (const [, block = ''] of table.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from = '', to = '', start = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code++)
        found.set(code, String.fromCharCode(parseInt(start, 16) + code - parseInt(from, 16)));
  return found;
}

/** A string of a PDF: between round brackets, or as UTF-16 in hexadecimal. */
function title(written: string): string {
  if (!written.startsWith('<')) return written.slice(1, -1).replaceAll(/\\(.)/g, '$1');
  return String.fromCharCode(...[...written.slice(5, -1).matchAll(/.{4}/g)].map(([unit]) => parseInt(unit, 16)));
}

export function readPdf(bytes: Buffer): Pdf {
  const file = bytes.toString('latin1');
  const objects = new Map(
    [...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
  const streamOf = (id: string): string => {
    const body = objects.get(id) ?? '';
    const start = /stream\r?\n/.exec(body);
    if (!start) return '';
    const end = body.lastIndexOf('\nendstream');
    const data = Buffer.from(body.slice(start.index + start[0].length, end), 'latin1');
    return (body.slice(0, start.index).includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1');
  };
  const tables = new Map<string, { wide: boolean; known: Map<number, string> }>();
  const fontOf = (id: string): { wide: boolean; known: Map<number, string> } => {
    const body = objects.get(id) ?? '';
    const made = tables.get(id) ?? {
      wide: body.includes('/Type0'),
      known: characters(streamOf(/\/ToUnicode (\d+) 0 R/.exec(body)?.[1] ?? '')),
    };
    tables.set(id, made);
    return made;
  };
  const pages = [...objects.values()]
    .filter((body) => /\/Type \/Page\b(?!s)/.test(body))
    .map((body) => {
      const fonts = new Map([...body.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]));
      let said = '';
      let font = fontOf('');
      const stream = streamOf(/\/Contents (\d+) 0 R/.exec(body)?.[1] ?? '');
      for (const [, name, hex] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-Fa-f]+)> Tj/g)) {
        if (name !== undefined) {
          font = fontOf(fonts.get(name) ?? '');
          said += ' ';
        } else
          for (const [code] of (hex ?? '').matchAll(font.wide ? /.{4}/g : /.{2}/g))
            said += font.known.get(parseInt(code, 16)) ?? '';
      }
      return said.replaceAll(/[\s\u00a0\u00ad]+/g, ' ').trim();
    });
  const outline = [...objects.values()]
    .filter((body) => /\/Dest\b|\/Parent\b/.test(body) && body.includes('/Title '))
    .map((body) => title(/\/Title (\((?:\\.|[^\\)])*\)|<[\dA-Fa-f]+>)/.exec(body)?.[1] ?? '()'));
  return { pages, outline, raw: file.replaceAll(/stream\r?\n[^]*?\nendstream/g, '') };
}
