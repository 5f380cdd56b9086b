import { expect, it } from 'vitest';
import { checkFiles } from '../../../src/checks/run.ts';
import { filesIn } from '../../../src/story/files.ts';
import { printed } from '../../../src/story/problem.ts';

it('a lane that no row holds is told, and not found out by a build', async () => {
  const files = filesIn('content');
  const path = 'charts/mapp-timeline.yaml';
  const source = files.texts.get(path) ?? '';
  const texts = new Map(files.texts).set(
    path,
    source.replace('lanes: [researchers,', 'lanes: [reserchers, researchers,'),
  );
  const { problems } = await checkFiles({ ...files, texts });
  expect(problems.filter(({ check }) => check === 'charts').map(printed)).toEqual([
    'content/charts/mapp-timeline.yaml:5:11  The setting "lanes" lists "reserchers", which the column "lane" does not hold. Did you mean "researchers"?',
  ]);
});
