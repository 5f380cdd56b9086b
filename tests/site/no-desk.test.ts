import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dist } from './pages.ts';

it('a built site has no desk, and nothing of what follows a story while it is edited', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => name.includes('_desk'))).toEqual([]);
  const texts = files.filter((name) => /\.(html|js|json|xml|txt)$/.test(name));
  expect(texts.length).toBeGreaterThan(50);
  expect(
    texts.filter((name) =>
      /_desk|tienvoud:(changed|exchanged|problems)|open-in-editor/.test(readFileSync(join(dist, name), 'utf8')),
    ),
  ).toEqual([]);
});
