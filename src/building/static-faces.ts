import subsetFont from 'subset-font';

/** Weights the story is set in. */
const weights = [400, 700];

/**
 * A page whose faces have one weight each. A face with an axis becomes drawings of letters in a PDF: large, and coarse on a
 * screen; one without is a font there as well.
 *
 * @param html a page with its faces inside
 */
export async function withStaticFaces(html: string): Promise<string> {
  const characters = [...new Set(html)].join('');
  const faces = [
    ...html.matchAll(
      /@font-face\s*\{[^}]*?font-weight:\s*\d+ \d+(?!\d)[^}]*?url\((data:font\/woff2;base64,([^)]+))\)[^}]*\}/g,
    ),
  ];
  let still = html;
  for (const [face, address = '', base64 = ''] of faces) {
    const whole = Buffer.from(base64, 'base64');
    const made = await Promise.all(
      weights.map(async (weight) => {
        const font = await subsetFont(whole, characters, { targetFormat: 'woff2', variationAxes: { wght: weight } });
        return face
          .replace(/font-weight:\s*\d+ \d+/, `font-weight:${String(weight)}`)
          .replace(address, `data:font/woff2;base64,${Buffer.from(font).toString('base64')}`);
      }),
    );
    still = still.replace(face, made.join(''));
  }
  return still;
}
