import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';

/** Where a site has its scripts, styles and faces that are named after what is in them, below its base. */
export const assetsFolder = '_astro';

/** Where it says which those are, below its base: not in the folder itself, whose files hosts and browsers keep for ever. */
export const assetsFile = 'assets.json';

/** The most that is taken over from a published site, which whoever answers at its address may have written. */
export const most = {
  /** Bytes of the list. */
  list: 500_000,
  /** Bytes of one file, and of all of them together. */
  file: 1_000_000,
  all: 20_000_000,
  /** How many files. */
  files: 500,
} as const;

/**
 * Name of a file that changes its name with what is in it: no folder, no dot at the beginning or twice in a row, eight signs of
 * digest, and one of the kinds that pages ask for.
 */
export const assetName = /^[A-Za-z0-9_-]{1,100}(?:\.[A-Za-z0-9_-]{1,100}){0,3}\.[A-Za-z0-9_-]{8}\.(?:css|js|woff2)$/;

const assetSchema = z.object({
  bytes: z.int().min(0).max(most.file),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Day of the build whose pages no longer named it, 2027-03-12; left out as long as they do. */
  replaced: z.iso.date().optional(),
});

export type Asset = z.infer<typeof assetSchema>;

/** `/assets.json`: what the pages of a site name, and what older pages named, by the name of the file. */
export const assetsSchema = z.object({
  /** Version of this shape. */
  version: z.literal(1),
  files: z
    .record(z.string().regex(assetName), assetSchema)
    .refine((files) => Object.keys(files).length <= 2 * most.files),
});

export type Assets = z.infer<typeof assetsSchema>;

/** What a file is, for a list of them. */
export const assetOf = (bytes: Uint8Array): Asset => ({
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** The files of a finished site that are named after what is in them. */
export function assetsIn(site: string): Assets['files'] {
  const folder = join(site, assetsFolder);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => assetName.test(name))
      .sort()
      .map((name) => [name, assetOf(readFileSync(join(folder, name)))]),
  );
}

/** The list as it is written: the same files give the same bytes. */
export const listed = (files: Assets['files']): string => {
  const inOrder = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(inOrder) } satisfies Assets, undefined, 1)}\n`;
};

/**
 * The files of a list, as somebody else may have written it.
 *
 * @throws Error in words where it is no such list
 */
export function filesIn(text: string): Assets['files'] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('it is not the list that a build writes: no JSON');
  }
  const read = assetsSchema.safeParse(value);
  if (read.success) return read.data.files;
  const [issue] = read.error.issues;
  throw new Error(
    `it is not the list that a build writes: ${JSON.stringify(issue?.path.join('.').slice(0, 120) ?? '')}`,
  );
}
