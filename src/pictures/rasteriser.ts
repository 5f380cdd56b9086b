import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { madeFolder } from '../styles/made.ts';
import { encodePng, halved } from './encode.ts';

/** What a build has made and may use again. */
export const kept = 'node_modules/.cache/tienvoud';

/** The faces of the site with one weight each: `src/styles/fonts.ts` makes them before a build. */
const files = ['serif', 'sans-400', 'sans-600', 'sans-700'];
const scripts = ['serif-hebrew', 'sans-hebrew-400', 'sans-hebrew-700'];

/**
 * Names of the faces inside these files, for what is drawn with them: a face cut from a variable font keeps the name of the
 * whole font's first master. By a name that is not there every text would be in the first face.
 */
export const faces = { serif: 'Newsreader 16pt 16pt', sans: 'Public Sans Thin' } as const;

/** All that a picture is made with besides its SVG. */
export interface Tools {
  machine: Uint8Array;
  fonts: Uint8Array[];
  /** Of all of it: with other tools the same SVG is another picture. */
  digest: string;
}

/** Reads what pictures are made with. */
export function tools(): Tools {
  const machine = readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'));
  // Those of other scripts are there where the story has such signs; letters the first faces lack are taken from them.
  const further = scripts.filter((name) => existsSync(join(madeFolder(), `${name}.ttf`)));
  const fonts = [...files, ...further].map((name) => {
    const file = join(madeFolder(), `${name}.ttf`);
    if (!existsSync(file)) throw new Error(`${file} is not there: "npm run build" makes it before it makes pictures.`);
    return readFileSync(file);
  });
  const hash = createHash('sha256').update(machine);
  for (const font of fonts) hash.update(font);
  return { machine, fonts, digest: hash.digest('hex') };
}

/** A picture to be made: its SVG, and pixels of the PNG for one of the SVG. */
export interface Job {
  svg: string;
  scale: number;
}

/** PNGs of one picture: as large as was asked for, and half as wide and high, which is next to no work once there is the other. */
export interface Sizes {
  whole: Uint8Array<ArrayBuffer>;
  half: Uint8Array<ArrayBuffer>;
}

/** Starts the rasteriser. */
export async function rasteriser({ machine, fonts }: Tools): Promise<(job: Job) => Sizes> {
  const { Resvg, initWasm } = await import('@resvg/resvg-wasm');
  await initWasm(machine);
  return ({ svg, scale }) => {
    const drawn = new Resvg(svg, {
      font: { fontBuffers: fonts, defaultFontFamily: faces.sans },
      fitTo: { mode: 'zoom', value: scale },
    });
    const image = drawn.render();
    const { width, height, pixels: bytes } = image;
    const sizes = {
      whole: encodePng({ width, height, bytes }),
      half: encodePng(halved({ width, height, bytes })),
    };
    image.free();
    drawn.free();
    return sizes;
  };
}
