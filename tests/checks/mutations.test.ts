import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkFiles } from '../../src/checks/run.ts';
import { tiny } from '../fixtures/tiny.ts';

/** Stories tried; more of them in a longer run. */
const numRuns = Number(process.env['FUZZ'] ?? 40);

const { texts } = tiny();
const paths = [...texts.keys()].filter((path) => !path.endsWith('interface.yaml'));
const pieces = [
  '\u0000',
  '{',
  '<',
  '"',
  ',',
  ';',
  '---',
  '__proto__: 1',
  '&a [*a]',
  '!!js x',
  '\t',
  '-0',
  '1e400',
  '0',
  '-1',
  '\uFEFF',
  '{{',
  '}}',
  '<Note>',
  '# x',
  '2021-02-31',
  'constructor',
  '99999999999',
  'é',
  '\u202E',
];

const change = fc.record({
  path: fc.constantFrom(...paths),
  other: fc.constantFrom(...paths),
  how: fc.constantFrom('delete', 'double', 'swap', 'cut', 'insert', 'splice', 'gone'),
  at: fc.nat(2000),
  piece: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 8 })),
});

function changed(
  text: string,
  { how, at, piece, other }: { how: string; at: number; piece: string; other: string },
): string {
  const lines = text.split('\n');
  const line = at % lines.length;
  const sign = at % (text.length + 1);
  const donor = (texts.get(other) ?? '').split('\n');
  if (how === 'delete') lines.splice(line, 1);
  if (how === 'double') lines.splice(line, 0, lines[line] ?? '');
  if (how === 'swap') lines.push(...lines.splice(line, 1));
  if (how === 'splice') lines.splice(line, 0, donor[at % donor.length] ?? '');
  if (how === 'cut') return text.slice(0, sign);
  if (how === 'insert') return text.slice(0, sign) + piece + text.slice(sign);
  return lines.join('\n');
}

it(
  'whatever happens to its files, a story is good or told what is wrong, at a place that is there',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const files = new Map(texts);
        for (const one of changes)
          if (one.how === 'gone') files.delete(one.path);
          else files.set(one.path, changed(files.get(one.path) ?? '', one));
        const { problems } = await checkFiles({ root: 'content', texts: files });
        for (const { file, line, column, what, fix } of problems) {
          const text = files.get(file.slice('content/'.length)) ?? '';
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length + 1);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(what).not.toBe('');
          expect(fix).not.toBe('');
          expect(`${what} ${fix}`).not.toMatch(/\[object|broke down|Cannot read|is not a function|\.ts:\d/);
        }
      }),
      { numRuns },
    );
  },
);
