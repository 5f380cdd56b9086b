import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['tests/**/*.test.ts'],
    // `npm test` adds up what this report says.
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/tienvoud/reports/vitest.json' }]],
  },
});
