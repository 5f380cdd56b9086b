import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodePng, halved } from '../../src/pictures/encode.ts';
import { pixelsOf } from './pixels.ts';

it('encodePng writes what is read back as it was', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.infiniteStream(fc.nat(255)),
      (width, height, stream) => {
        const bytes = Uint8Array.from(stream.take(width * height * 4));
        const read = pixelsOf(encodePng({ width, height, bytes }));
        expect([read.width, read.height]).toEqual([width, height]);
        expect([...read.bytes]).toEqual([...bytes]);
      },
    ),
  );
});

it('a reader finds every part of the PNG whole', () => {
  const png = Buffer.from(encodePng({ width: 1, height: 1, bytes: new Uint8Array([1, 2, 3, 4]) }));
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  // The last part of every PNG is the same, with its sum.
  expect(png.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082');
});

it('halved makes of four pixels the one between them, channel by channel', () => {
  const bytes = new Uint8Array([
    ...[0, 0, 0, 255, 100, 0, 0, 255, 9, 9, 9, 9],
    ...[100, 0, 4, 255, 200, 0, 4, 255, 9, 9, 9, 9],
    ...[9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9],
  ]);
  expect(halved({ width: 3, height: 3, bytes })).toEqual({
    width: 1,
    height: 1,
    bytes: new Uint8Array([100, 0, 2, 255]),
  });
});
