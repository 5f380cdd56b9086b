import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['tests/**/*.test.ts'],
    // A drawing test writes the picture that is missing; nobody looks at it on a machine that only runs tests.
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/tienvoud/reports/vitest.json' }]],
  },
});
