import { expect, it } from 'vitest';
import { checkFiles } from '../../../src/checks/run.ts';
import { filesIn } from '../../../src/story/files.ts';
import { printed } from '../../../src/story/problem.ts';

it.each([
  [
    'a lane',
    'charts/mapp-timeline.yaml',
    'lanes: [researchers,',
    'lanes: [reserchers, researchers,',
    'content/charts/mapp-timeline.yaml:5:11  The setting "lanes" lists "reserchers", which the column "lane" does not hold. Did you mean "researchers"?',
  ],
  [
    'a group that is to be pale, and would be as dark as the others',
    'charts/sectors.yaml',
    'quiet: [other]',
    'quiet: [others]',
    'content/charts/sectors.yaml:4:35  The setting "quiet" lists "others", which no row of the table "sectors" is called. Did you mean "other"?',
  ],
])('%s that no row holds is told, and not found out by a build or a reader', async (_name, path, from, to, message) => {
  const files = filesIn('content');
  const source = files.texts.get(path) ?? '';
  expect(source).toContain(from);
  const texts = new Map(files.texts).set(path, source.replace(from, to));
  const { problems } = await checkFiles({ ...files, texts });
  expect(problems.filter(({ check }) => check === 'charts').map(printed)).toEqual([message]);
});
