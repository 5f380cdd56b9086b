import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What a build has made and may use again. */
const kept = 'node_modules/.cache/tienvoud';

/** The faces of the site with one weight each: `src/styles/fonts.ts` makes them before a build. */
const files = ['serif', 'sans-400', 'sans-600', 'sans-700'];

/**
 * Names of the faces inside these files, for what is drawn with them: a face cut from a variable font keeps the name of the
 * whole font's first master. By a name that is not there every text would be in the first face.
 */
export const faces = { serif: 'Newsreader 16pt 16pt', sans: 'Public Sans Thin' } as const;

/** All that a picture is made with besides its SVG, read once. */
function tools(): { machine: Buffer; fonts: Buffer[]; digest: string } {
  const machine = readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'));
  const fonts = files.map((name) => {
    const file = join(kept, 'fonts', `${name}.ttf`);
    if (!existsSync(file)) throw new Error(`${file} is not there: "npm run build" makes it before it makes pictures.`);
    return readFileSync(file);
  });
  const hash = createHash('sha256').update(machine);
  for (const font of fonts) hash.update(font);
  return { machine, fonts, digest: hash.digest('hex') };
}

let read: ReturnType<typeof tools> | undefined;
let ready: Promise<typeof import('@resvg/resvg-wasm')> | undefined;

async function start(machine: Buffer): Promise<typeof import('@resvg/resvg-wasm')> {
  const resvg = await import('@resvg/resvg-wasm');
  await resvg.initWasm(machine);
  return resvg;
}

/**
 * A PNG of an SVG, with the faces of the site and no others, so that it is the same on every machine. A picture is kept
 * under a digest of all that goes into it: the SVG, its scale, the faces and the rasteriser itself.
 *
 * @param scale pixels of the PNG for one of the SVG
 */
export async function png(svg: string, scale = 1): Promise<Uint8Array<ArrayBuffer>> {
  const { machine, fonts, digest } = (read ??= tools());
  const name = createHash('sha256').update(digest).update(String(scale)).update(svg).digest('hex');
  const folder = join(kept, 'pictures');
  const file = join(folder, `${name}.png`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const { Resvg } = await (ready ??= start(machine));
  const drawn = new Resvg(svg, {
    font: { fontBuffers: fonts, defaultFontFamily: faces.sans },
    fitTo: { mode: 'zoom', value: scale },
  });
  const image = drawn.render();
  const bytes = new Uint8Array(image.asPng());
  image.free();
  drawn.free();
  mkdirSync(folder, { recursive: true });
  // Whole or not at all: another build may look for it at the same time, or this one be cut off.
  writeFileSync(`${file}.${String(process.pid)}`, bytes);
  renameSync(`${file}.${String(process.pid)}`, file);
  return bytes;
}
