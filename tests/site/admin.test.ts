import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';

it('has no editor that was not asked for', () => {
  expect(existsSync('dist/admin')).toBe(process.env['ADMIN'] === 'on');
});
