import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import subsetFont from 'subset-font';
import { expect, it } from 'vitest';
import { widthOf } from '../../src/geometry/labels.ts';
import { characters, sansBold, sansRegular, serif } from '../../src/geometry/advance.ts';

const require = createRequire(import.meta.url);

/** The font in one weight, as the site serves it. */
async function font(file: string, weight: number): Promise<Font> {
  const whole = readFileSync(require.resolve(`@fontsource-variable/${file}`));
  const made = create(
    Buffer.from(await subsetFont(whole, characters, { targetFormat: 'sfnt', variationAxes: { wght: weight } })),
  );
  if (made.isCollection) throw new Error(`${file} holds several fonts`);
  return made;
}

const sans = 'public-sans/files/public-sans-latin-wght-normal.woff2';
const news = 'newsreader/files/newsreader-latin-wght-normal.woff2';

/** Charts set figures tabular, as wide as the widest; other characters are as the font has them. */
it.each([
  ['sansRegular', sansRegular, sans, 400],
  ['sansBold', sansBold, sans, 700],
  ['serif', serif, news, 420],
] as const)('%s holds the widths of the font', async (name, table, file, weight) => {
  const own = await font(file, weight);
  const wrong = Array.from(characters).flatMap((character, index) => {
    const code = character.codePointAt(0) ?? 0;
    if (!own.hasGlyphForCodePoint(code) || (/\d/.test(character) && name !== 'serif')) return [];
    const width = (own.glyphForCodePoint(code).advanceWidth / own.unitsPerEm) * 1000;
    // Rounding, and the hair by which engines differ in varying a font.
    return Math.abs(width - (table[index] ?? 0)) > 3
      ? [`${character}: ${String(width)}, not ${String(table[index])}`]
      : [];
  });
  expect(wrong).toEqual([]);
  expect(table).toHaveLength(Array.from(characters).length);
});

it('a letter with an accent is as wide as the font has it, though the table has only the letter', async () => {
  const letters = 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ';
  for (const [weight, face, file] of [
    [400, 'sans', sans],
    [700, 'sans', sans],
    [420, 'serif', news],
  ] as const) {
    const whole = readFileSync(require.resolve(`@fontsource-variable/${file}`));
    const own = create(
      Buffer.from(await subsetFont(whole, letters, { targetFormat: 'sfnt', variationAxes: { wght: weight } })),
    );
    if (own.isCollection) throw new Error(`${file} holds several fonts`);
    const wrong = Array.from(letters).filter((letter) => {
      const width = (own.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / own.unitsPerEm) * 1000;
      return (
        Math.abs(width - widthOf(letter, { size: 1000, face, ...(weight === 700 && { weight: 700 as const }) })) > 3
      );
    });
    expect(wrong).toEqual([]);
  }
});
