import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assetsIn, assetsSchema } from '../../src/building/assets.ts';
import { dist } from './pages.ts';

it('a site lists all its files that are named after what is in them, for the build after this one', () => {
  const { files } = assetsSchema.parse(JSON.parse(readFileSync(join(dist, 'assets.json'), 'utf8')));
  expect(Object.keys(files)).toEqual(readdirSync(join(dist, '_astro')).sort());
  expect(files).toEqual(assetsIn(dist));
});
