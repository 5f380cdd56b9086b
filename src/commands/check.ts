/** `npm run check`: every problem of the content at once, in seconds, without building a page. */
import { checkStory } from '../checks/run.ts';
import { storyFolder } from '../story/files.ts';
import { printed } from '../story/problem.ts';

const { problems, files } = await checkStory(storyFolder());
for (const problem of problems) console.log(printed(problem));
console.log(
  problems.length === 0
    ? `No problems in ${String(files)} files.`
    : `${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'} in ${String(files)} files.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
