import { inflateSync } from 'node:zlib';

/** A picture as its pixels: four bytes each, row by row. */
export interface Pixels {
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** The neighbour that is nearest to what the three together suggest: the fifth filter of PNG. */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** Reads a PNG of eight bits a channel in red, green, blue and alpha, which is what the rasteriser writes. */
export function pixelsOf(png: Uint8Array): Pixels {
  const view = new DataView(png.buffer, png.byteOffset, png.length);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (view.getUint32(0) !== 0x89504e47 || view.getUint16(24) !== 0x0806)
    throw new TypeError('this is no PNG of eight bits a channel with alpha');
  const parts: Uint8Array[] = [];
  for (let at = 8; at < png.length; at += view.getUint32(at) + 12)
    if (view.getUint32(at + 4) === 0x49444154) parts.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  const raw = inflateSync(Buffer.concat(parts));
  const row = width * 4;
  const bytes = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)];
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x < 4 ? 0 : (bytes[at - 4] ?? 0);
      const above = y === 0 ? 0 : (bytes[at - row] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (bytes[at - row - 4] ?? 0);
      let added = 0;
      if (filter === 1) added = left;
      else if (filter === 2) added = above;
      else if (filter === 3) added = (left + above) >> 1;
      else if (filter === 4) added = paeth(left, above, corner);
      bytes[at] = (raw[at + y + 1] ?? 0) + added;
    }
  }
  return { width, height, bytes };
}

/** The colours in a part of a picture, as `#rrggbb`. */
export function coloursIn(
  { width, bytes }: Pixels,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
): Set<string> {
  const found = new Set<number>();
  for (let y = top; y < bottom; y += 1)
    for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 4)
      found.add(((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0));
  return new Set([...found].map((colour) => `#${colour.toString(16).padStart(6, '0')}`));
}

/** How much of a picture differs from another of its size by more than the eye overlooks: 0 to 1. */
export function difference(a: Pixels, b: Pixels): number {
  let count = 0;
  const far = (at: number): boolean => Math.abs((a.bytes[at] ?? 0) - (b.bytes[at] ?? 0)) > 48;
  for (let at = 0; at < a.bytes.length; at += 4) if (far(at) || far(at + 1) || far(at + 2)) count += 1;
  return count / (a.bytes.length / 4);
}
