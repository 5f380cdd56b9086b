import { defineConfig } from 'vitest/config';

/** The suite in WebKit, which Playwright cannot drive where its own build of it is not to be had. */
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/webkit/*.spec.ts'],
    globalSetup: 'tests/webkit/servers.ts',
    // A page is drawn by the processor, and each file has a browser of its own.
    maxWorkers: 2,
    // How long anything takes is for the benchmark.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/tienvoud/reports/webkit.json' }]],
  },
});
