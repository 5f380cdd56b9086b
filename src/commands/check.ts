/** `npm run check`: every problem of the content at once, in seconds, without building a page. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import github from '../checks/reports/github.ts';
import json from '../checks/reports/json.ts';
import type { Report } from '../checks/reports/report.ts';
import text from '../checks/reports/text.ts';
import { checkStory } from '../checks/run.ts';
import { storyFolder } from '../story/files.ts';
import { suggestion } from '../story/nearest.ts';
import { advice, errorsOf } from '../story/problem.ts';
import { checkFlags } from './check-flags.ts';
import { publishedAt } from './published-at.ts';

const reports: Readonly<Record<string, Report>> = { text, json, github };

const values = checkFlags(process.argv.slice(2));
if ('what' in values) {
  console.error(advice(values));
  process.exit(1);
}
const report = Object.hasOwn(reports, values.format) ? reports[values.format] : undefined;
const before = values.against === undefined ? undefined : await publishedAt(values.against);
if (!report) {
  console.error(
    advice({
      what: `There is no format "${values.format}"`,
      fix: suggestion(values.format, Object.keys(reports), 'formats'),
    }),
  );
  process.exitCode = 1;
} else if (!existsSync(storyFolder())) {
  console.error(advice({ what: `There is no folder ${storyFolder()}`, fix: 'Name that of the story in STORY' }));
  process.exitCode = 1;
} else if (before && !('published' in before)) {
  console.error(advice(before));
  process.exitCode = 1;
} else {
  const since = before && {
    published: before.published,
    today: new Date().toISOString().slice(0, '2027-03-12'.length),
  };
  const folder = storyFolder();
  const { problems, files, root } = await checkStory(folder, { ...since, spelling: true });
  const lines = new Map<string, string[]>();
  const linesOf = (file: string): string[] => {
    let found = lines.get(file);
    if (!found) {
      try {
        found = readFileSync(join(resolve(folder), file.slice(root.length)), 'utf8').split(/\r?\n/);
      } catch {
        // A file that is missing has no lines to show.
        found = [];
      }
      lines.set(file, found);
    }
    return found;
  };
  const said = report({ problems, files, lineOf: ({ file, line }) => linesOf(file)[line - 1] });
  if (said !== '') console.log(said);
  process.exitCode = errorsOf(problems).length === 0 ? 0 : 1;
}
