import { crc32, deflateSync } from 'node:zlib';

/** A picture as its pixels: red, green, blue and alpha of each, row by row. */
export interface Pixels {
  width: number;
  height: number;
  bytes: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A part of a PNG: how long it is, its name, what it holds, and the sum by which a reader knows that it is whole. */
function chunk(name: string, data: Uint8Array): Buffer {
  const part = Buffer.alloc(data.length + 12);
  part.writeUInt32BE(data.length);
  part.write(name, 4, 'latin1');
  part.set(data, 8);
  part.writeUInt32BE(crc32(part.subarray(4, 8 + data.length)), 8 + data.length);
  return part;
}

/**
 * Pixels as a PNG. Drawings are plains of one colour, in which rows as they are compress better than the differences
 * between rows that an encoder for photographs looks for, and in half the time.
 */
export function encodePng({ width, height, bytes }: Pixels): Uint8Array<ArrayBuffer> {
  const row = width * 4;
  const raw = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y += 1) raw.set(bytes.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  // Eight bits a channel, in colour with alpha.
  header.set([8, 6], 8);
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from(signature),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(raw)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** The same picture half as wide and half as high: each pixel is what four were together. */
export function halved({ width, height, bytes }: Pixels): Pixels {
  const [across, down] = [Math.floor(width / 2), Math.floor(height / 2)];
  const half = new Uint8Array(across * down * 4);
  for (let y = 0; y < down; y += 1)
    for (let at = 0; at < across * 4; at += 1) {
      const from = y * 2 * width * 4 + (at >> 2) * 8 + (at & 3);
      const below = from + width * 4;
      half[y * across * 4 + at] =
        ((bytes[from] ?? 0) + (bytes[from + 4] ?? 0) + (bytes[below] ?? 0) + (bytes[below + 4] ?? 0) + 2) >> 2;
    }
  return { width: across, height: down, bytes: half };
}
