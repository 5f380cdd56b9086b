import { ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Flaw } from '../../src/tables/flaw.ts';

/** Pieces that mean something to one parser or another, or look as if they did. */
export const pieces = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  ']]>',
  '</style>',
  '--><!--',
  '{{',
  '}}',
  '{{a, b}}',
  '{/*',
  '*/}',
  '${x}',
  '\u0000',
  '\u2028',
  '\u202E',
  '\u2066',
  '\uFEFF',
  '\uFFFD',
  '\uD800',
  '\u00AD',
  '\u0301',
  '\u{1F9D1}\u200D\u{1F680}',
  '__proto__',
  '__proto__: 1',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  '=1+1',
  '@x',
  'javascript:alert(1)',
  'data:text/html,x',
  '../../etc/passwd',
  '//evil.example/',
  '%E0%A4%A',
  '%00',
  '-0',
  '1e400',
  '1e-400',
  'NaN',
  'Infinity',
  '0x10',
  '99999999999999999999',
  '0.1e1',
  '2021-02-31',
  '2021-03-11',
  '0000-00-00',
  'null',
  '~',
  'yes',
  '---',
  '...',
  '&a',
  '*a',
  '!!js/function x',
  '<<: *a',
  '\t',
  '\r',
  '\r\n',
  '\n',
  ' ',
  '"',
  "'",
  '\\',
  '`',
  '|',
  '>-',
  '- ',
  ': ',
  '# ',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '/',
  ',',
  ';',
  '=',
  '?',
  '&',
  'é',
  'TODO',
] as const;

/** Any text: signs of all kinds, and pieces that mean something. */
export const text = (maxLength = 40): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength }),
    fc.string({ unit: 'binary', maxLength }),
    fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), { maxLength: 8 })
      .map((all) => all.join('')),
  );

/** Text made of a parser's own pieces, and of others among them. */
export const madeOf = (own: readonly string[], maxLength = 16): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...own) }, { weight: 1, arbitrary: text(8) }), {
      maxLength,
    })
    .map((all) => all.join(''));

/** A text in which something stands very often, as it is kept. */
export interface Grown {
  head: string;
  piece: string;
  times: number;
  tail: string;
}

/** Texts that a parser which tries all ways through never gets to the end of. */
export const grown = (own: readonly string[] = []): fc.Arbitrary<Grown> => {
  const one = fc.oneof(fc.constantFrom(...own, ...pieces), fc.string({ maxLength: 3 }), fc.constant(''));
  return fc.record({
    head: one,
    piece: fc
      .oneof(
        fc.constantFrom(...own, ...pieces),
        fc.tuple(one, one).map((two) => two.join('')),
      )
      .filter((piece) => piece !== ''),
    times: fc.constantFrom(3, 10, 24, 100, 1000, 10_000, 40_000),
    tail: one,
  });
};

/** Signs that a text of a file may have at most here: a tenth of the largest that is read. */
const most = 100_000;

/** The text itself. */
export const textOf = ({ head, piece, times, tail }: Grown): string =>
  head + piece.repeat(Math.min(times, Math.floor(most / piece.length))) + tail;

/** Any value of JSON, with keys under which every object already has something. */
export const json = (): fc.Arbitrary<unknown> =>
  fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      text(20),
      fc.integer(),
      fc.double(),
      fc.constantFrom(0, -1, 1e308, 5000, 300, true, false, null, '', [], {}),
      fc.array(tie('any'), { maxLength: 4 }),
      fc
        .array(
          fc.tuple(
            fc.oneof(
              fc.constantFrom('__proto__', 'constructor', 'toString', 'type', 'v', 'height', 'id', 'value'),
              text(8),
            ),
            tie('any'),
          ),
          { maxLength: 4 },
        )
        .map((all) => Object.fromEntries(all)),
    ),
  })).any;

/**
 * What is told is told at a place that is there, in words and not in those of a program, and is not much more than what it is
 * about.
 */
export function told(flaws: readonly Flaw[], of: string): void {
  const lines = of.split(/\r\n|\r|\n/).length;
  let length = 0;
  for (const { line, column, what, fix } of flaws) {
    const said = `${what} ${fix}`;
    ok(Number.isInteger(line) && line >= 1 && line <= lines + 1, `it is told at line ${String(line)}: ${said}`);
    ok(Number.isInteger(column) && column >= 1, `it is told at column ${String(column)}: ${said}`);
    ok(what !== '' && fix !== '', 'nothing is told');
    // As a program says it; what an editor wrote is quoted.
    ok(
      !/\[object |is not a function|Cannot read prop|broke down|\.ts:\d|call stack/.test(said),
      `it is not told in words: ${said}`,
    );
    length += said.length;
  }
  ok(length <= 20 * of.length + 5000, `${String(length)} signs are told of ${String(of.length)}`);
}
