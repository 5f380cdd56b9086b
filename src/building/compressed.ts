import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What is compressed: text. Pictures, fonts and PDFs are already. */
const text = /\.(html|css|js|csv|txt|xml|json|webmanifest|svg|ico|yml)$/;

const ways: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * A file compressed as well as can be, by ending of the copy: `br`, `gz`. None for what would gain nothing. What was compressed once is
 * kept, for most of a site is the same from one build to the next.
 *
 * @param file its name, which says what it is
 * @param kept folder for what was compressed before
 */
export async function compressed(file: string, bytes: Buffer, kept: string): Promise<ReadonlyMap<string, Buffer>> {
  if (!text.test(file)) return new Map();
  const digest = createHash('sha256').update(bytes).digest('hex');
  mkdirSync(kept, { recursive: true });
  const made = await Promise.all(
    Object.entries(ways).map(async ([ending, compress]) => {
      const path = join(kept, `${digest}.${ending}`);
      if (existsSync(path)) return [ending, readFileSync(path)] as const;
      const less = await compress(bytes);
      writeFileSync(`${path}.part`, less);
      renameSync(`${path}.part`, path);
      return [ending, less] as const;
    }),
  );
  return new Map(made.filter(([, less]) => less.length < bytes.length));
}
