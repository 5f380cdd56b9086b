/** A colour in linear light: red, green and blue from 0 to 1. */
export type Light = readonly [red: number, green: number, blue: number];

type Matrix = readonly [Light, Light, Light];

/** Reads `#fff` or `#ffffff`; the transfer function of sRGB is that of IEC 61966-2-1. */
export function light(hex: string): Light {
  if (!/^#([0-9a-f]{3}){1,2}$/.test(hex)) throw new RangeError(`"${hex}" is no colour in hexadecimal digits`);
  const digits = hex.length === 4 ? hex.replaceAll(/[^#]/g, '$&$&') : hex;
  const channel = (from: number): number => {
    const value = parseInt(digits.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Contrast of two colours, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = light(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}

const times = (matrix: Matrix, [x, y, z]: Light): Light => {
  const [one, two, three] = matrix.map(([a, b, c]) => a * x + b * y + c * z);
  return [one ?? 0, two ?? 0, three ?? 0];
};

/**
 * How eyes without one kind of cones see, in linear light, at full severity: G. M. Machado, M. M. Oliveira and
 * L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on
 * Visualization and Computer Graphics 15 (2009) 6, pages 1291 to 1298, table of matrices for severity 1.0.
 */
const visions = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

export type Vision = keyof typeof visions;
export const allVisions = Object.keys(visions) as Vision[];

/** From linear sRGB to OKLab: B. Ottosson, "A perceptual color space for image processing", 2020, https://bottosson.github.io/posts/oklab/ */
const cones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const oklab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/** How far apart two colours look: the distance in OKLab, where black and white are 1 apart. */
export function distance(a: string, b: string, vision: Vision): number {
  const place = (hex: string): Light => {
    // What the simulation puts outside sRGB, no screen shows.
    const [red, green, blue] = times(visions[vision], light(hex)).map((value) => Math.min(1, Math.max(0, value)));
    const [long, middle, short] = times(cones, [red ?? 0, green ?? 0, blue ?? 0]);
    return times(oklab, [Math.cbrt(long), Math.cbrt(middle), Math.cbrt(short)]);
  };
  const [here, there] = [place(a), place(b)];
  return Math.hypot(here[0] - there[0], here[1] - there[1], here[2] - there[2]);
}
