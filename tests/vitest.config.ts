import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { makeSheets } from '../src/styles/made-of-story.ts';

/** Begins with the fuzz: small as its file is, it takes longest, and at the end a core would wait for it. */
class FuzzFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isFuzz = ({ moduleId }: TestSpecification): number => Number(moduleId.endsWith('/fuzz.test.ts'));
    return (await super.sort(files)).sort((a, b) => isFuzz(b) - isFuzz(a));
  }
}

export default defineConfig({
  resolve: { alias: { '@story': makeSheets('content') } },
  test: {
    root: '.',
    include: ['tests/**/*.test.ts'],
    // Some start commands, some read dictionaries: how long that takes is for the benchmark.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Vitest keeps one core for itself; of two, half of the machine would stand still.
    maxWorkers: '100%',
    // A worker reads its modules once, and not again for each file: what the house keeps is kept by story, and tests put back what they
    // change of the process.
    isolate: false,
    sequence: { sequencer: FuzzFirst },
    // Pictures read the style sheets as text; without this they are empty.
    css: { include: /\?raw$/ },
    // `npm test` adds up what this report says.
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/tienvoud/reports/vitest.json' }]],
  },
});
