import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compressedServer } from '../../src/measuring/compressed-server.ts';
import { listening } from '../../src/serving/listening.ts';

let folder = '';
let server: Server;
let origin = '';
const page = '<p>Text.</p>'.repeat(100);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tienvoud-'));
  mkdirSync(join(folder, 'nl'));
  writeFileSync(join(folder, 'nl/index.html'), page);
  writeFileSync(join(folder, 'face.woff2'), 'face');
  server = compressedServer(folder, '/stories/');
  origin = await listening(server, 'localhost');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('sends text compressed, at the address of its folder', async () => {
  const answer = await fetch(`${origin}/stories/nl/`);
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(Number(answer.headers.get('content-length'))).toBeLessThan(50);
  expect(await answer.text()).toBe(page);
});

it('sends what is compressed already as it is', async () => {
  const answer = await fetch(`${origin}/stories/face.woff2`);
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(await answer.text()).toBe('face');
});

it.each(['/stories/nl', '/stories/gone/', '/nl/', '/stories/..%2f..%2fetc/passwd'])(
  'has nothing at %s',
  async (path) => {
    expect((await fetch(origin + path)).status).toBe(404);
  },
);
