import { token } from '../styles/tokens.ts';
import { emblemDots, emblemPath, emblemRadius, emblemSide } from '../svg/emblem.ts';

/** An icon of a fixed size: the emblem on paper. */
export interface Icon {
  /** Pixels, both ways. */
  size: number;
  /** Side of the emblem, as a part of the icon's. */
  emblem: number;
  /** Radius of the paper's corners, as a part of the side: none where whoever shows it cuts it to a shape of its own. */
  corner: number;
  /** What a manifest says it is for. */
  purpose?: 'any' | 'maskable';
}

/**
 * Every icon that is a PNG, by name. One that is masked keeps the emblem in the middle, inside a circle of four fifths of
 * the side, which no mask may cut.
 */
export const icons = {
  'apple-touch-icon': { size: 180, emblem: 0.64, corner: 0 },
  'icon-192': { size: 192, emblem: 0.66, corner: 0.2, purpose: 'any' },
  'icon-512': { size: 512, emblem: 0.66, corner: 0.2, purpose: 'any' },
  'icon-maskable': { size: 512, emblem: 0.6, corner: 0, purpose: 'maskable' },
} as const satisfies Record<string, Icon>;

/** The icon for browsers that ask for /favicon.ico and nothing else. */
export const small: Icon = { size: 32, emblem: 0.84, corner: 0.16 };

/**
 * Height of the emblem that stands in the middle of an icon: below that of its box, for a triangle has its weight at its
 * foot.
 */
const middle = 17.6;

/** An icon as SVG. */
export function iconSvg({ size, emblem, corner }: Icon): string {
  const scale = (size * emblem) / emblemSide;
  const short = (value: number): string => String(Math.round(value * 1000) / 1000);
  const place = (value: number, center: number): string => short(size / 2 + (value - center) * scale);
  const dots = emblemDots.map(
    ({ x, y, role }) =>
      `<circle cx="${place(x, emblemSide / 2)}" cy="${place(y, middle)}" r="${short(emblemRadius * scale)}" fill="${token(role)}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(size)}" height="${String(size)}"><rect width="100%" height="100%" rx="${short(size * corner)}" fill="${token('ground')}"/>${dots.join('')}</svg>`;
}

/** The favicon as SVG: the emblem alone, in the colours of the reader's theme. */
export function faviconSvg(): string {
  const inks = (theme: 'light' | 'dark'): string =>
    `.i{stroke:${token('ink', theme)}}.a{stroke:${token('accent', theme)}}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(emblemSide)} ${String(emblemSide)}"><style>${inks('light')}@media(prefers-color-scheme:dark){${inks('dark')}}</style><g fill="none" stroke-width="${String(emblemRadius * 2)}" stroke-linecap="round"><path class="i" d="${emblemPath('ink')}"/><path class="a" d="${emblemPath('accent')}"/></g></svg>`;
}

/** A PNG as the one picture of an ICO file, which holds it as it is. */
export function ico(png: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const head = new DataView(new ArrayBuffer(22));
  const set16 = (at: number, value: number): void => {
    head.setUint16(at, value, true);
  };
  set16(2, 1); // An icon, not a cursor,
  set16(4, 1); // with one picture:
  head.setUint8(6, size % 256);
  head.setUint8(7, size % 256);
  set16(10, 1);
  set16(12, 32); // 32 bits a pixel,
  head.setUint32(14, png.length, true);
  head.setUint32(18, head.byteLength, true); // right after this.
  const whole = new Uint8Array(head.byteLength + png.length);
  whole.set(new Uint8Array(head.buffer));
  whole.set(png, head.byteLength);
  return whole;
}
