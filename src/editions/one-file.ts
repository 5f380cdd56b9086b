import { createHash } from 'node:crypto';

/** What a page needs to become one file. */
export interface Parts {
  /** Text of the finished page. */
  html: string;
  /** Path of the page in the site, `/nl/`. */
  path: string;
  /** Path the site stands under, `/` or `/story/`. */
  base: string;
  /** Reads a file of the finished site by its path in it, with the base. */
  read: (path: string) => Buffer;
  /** All script of the page as one text without imports; left out, the page stays still. */
  script?: string;
}

const types: Readonly<Record<string, string>> = {
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  css: 'text/css',
};

function dataAddress(path: string, bytes: Buffer): string {
  const type = types[path.split('.').at(-1) ?? ''];
  if (type === undefined)
    throw new Error(`The one-file edition cannot hold ${path}: say in src/editions/one-file.ts what type it is.`);
  return `data:${type};base64,${bytes.toString('base64')}`;
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Text inside a script, where no markup may end or hide it. */
const inScript = (text: string): string => text.replaceAll(/<(?=\/script|script|!--)/gi, '\\x3c');

/**
 * Beginnings of elements as they are written here: what an attribute says is between double quotes, and may hold anything else, `>` too.
 * In a text no element begins, for there every `<` is written out.
 */
const begins = {
  link: /<link\b(?:[^">]|"[^"]*")*>/g,
  leading: /(<(?:a|link)\b(?:[^">]|"[^"]*")*?\shref=")(\/[^"]*)(?=")/g,
  data: /<[a-z]+\b(?:[^">]|"[^"]*")*?\sdata-(?:live|ledger)="([^"]+)"/g,
  outside:
    /<(?:script|img|link rel="stylesheet"|iframe|source)\b(?:[^">]|"[^"]*")*?\s(?:src|href)="(?!data:)[^"]*"|url\(["']?(?!data:|#)[^)]*\)/,
} as const;

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** Answers what the page's script asks for from what is inside: from a disk, a browser lets a page fetch nothing. */
function answers(files: ReadonlyMap<string, string>): string {
  const kept = JSON.stringify([...files]);
  return `{const kept=new Map(${kept});globalThis.fetch=(address)=>kept.has(address)?Promise.resolve(new Response(kept.get(address))):Promise.reject(new TypeError("not in this file"))}\n`;
}

/**
 * A page of the finished site as one file that opens from a disk, without network: style, faces, data and, where it is given,
 * script are inside. What leads elsewhere leads to the site. Its policy allows it no connection at all.
 */
export function oneFile({ html, path, base, read, script }: Parts): string {
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  if (canonical === undefined) throw new Error(`${path} names no canonical address, so its links could lead nowhere.`);
  const inside = (address: string): boolean => address.startsWith(base) && !address.startsWith('//');
  const file = (address: string): Buffer => read(address.replace(/[?#].*$/, ''));
  /** The faces and pictures that a style names, in it; a face inside is there at once, and must not be given up. */
  const style = (text: string): string =>
    text
      .replaceAll(
        /url\((["']?)(\/[^"')]+)\1\)/g,
        (_whole, _quote, address: string) => `url(${dataAddress(address.replace(/[?#].*$/, ''), file(address))})`,
      )
      .replaceAll(/font-display:\s*optional/g, 'font-display:block');

  const data = new Map([...html.matchAll(begins.data)].map(([, address = '']) => [address, file(address).toString()]));
  const live =
    script === undefined
      ? undefined
      : inScript(
          answers(data) +
            // A style that script asks for is named in it by its address.
            script.replaceAll(/(["'`])(\/[^"'`\s]+\.css)\1/g, (whole, quote: string, address: string) =>
              inside(address)
                ? `${quote}${dataAddress(address, Buffer.from(style(file(address).toString())))}${quote}`
                : whole,
            ),
        );

  const text = html
    .replaceAll(begins.link, (tag) => {
      const [rel, address = ''] = [attribute(tag, 'rel'), attribute(tag, 'href')];
      // A file on a disk is no site to be installed.
      if (['preload', 'modulepreload', 'apple-touch-icon', 'manifest'].includes(rel ?? '')) return '';
      if (rel === 'icon') return tag.replace(address, dataAddress(address, file(address)));
      if (rel !== 'stylesheet') return tag;
      const media = attribute(tag, 'media');
      return `<style${media === undefined ? '' : ` media="${media}"`}>${file(address).toString()}</style>`;
    })
    .replaceAll(/(<style\b[^>]*>)([^]*?)(<\/style>)/g, (_whole, open: string, own: string, close: string) =>
      [open, style(own), close].join(''),
    )
    .replaceAll(/<script\b[^>]*\btype="module"[^>]*>[^]*?<\/script>/g, () =>
      live === undefined ? '' : `<script type="module">${live}</script>`,
    )
    // Of the copies one can take along, this is one; and its address leads nobody else to it.
    .replaceAll(/<aside class="endnotes copies"[^]*?<\/aside>|<p class="share[^>]*><\/p>/g, '')
    .replaceAll(begins.leading, (_whole, before: string, address: string) => {
      const own = address === path ? '#' : address.startsWith(`${path}#`) ? address.slice(path.length) : undefined;
      return before + (own ?? new URL(address, canonical).href);
    });
  const hashes = (pattern: RegExp): string[] => [
    ...new Set([...text.matchAll(pattern)].map(([, own = '']) => hash(own))),
  ];
  const policy = [
    "default-src 'none'",
    'img-src data:',
    'font-src data:',
    ['style-src data:', ...hashes(/<style\b[^>]*>([^]*?)<\/style>/g)].join(' '),
    // The story's own, and what the head does before anything is painted; what is only read, as JSON-LD is, needs no leave.
    ['script-src', ...(live === undefined ? ["'none'"] : hashes(/<script(?: type="module")?>([^]*?)<\/script>/g))].join(
      ' ',
    ),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const whole = text.replace(
    /<meta http-equiv="content-security-policy"[^>]*>/i,
    `<meta http-equiv="content-security-policy" content="${policy}"><meta name="robots" content="noindex">`,
  );
  const left = begins.outside.exec(
    whole.replaceAll(/<script\b[^>]*>[^]*?<\/script>/g, (one) => /^<script\b[^>]*>/.exec(one)?.[0] ?? ''),
  )?.[0];
  if (left !== undefined || !whole.includes('name="robots" content="noindex"'))
    throw new Error(
      `The one-file edition of ${path} is not whole: ${left ?? 'it has no policy of its own'}. src/editions/one-file.ts has to learn it.`,
    );
  return whole;
}
