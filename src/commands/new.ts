/** `npm run new -- chapter <slug>`: the files of something new in every language, to be filled in. Nothing is overwritten. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { answered, commandLine, usage } from '../authoring/answers.ts';
import { askName, askRest, type Person } from '../authoring/ask.ts';
import { wrongWith } from '../authoring/follow-on.ts';
import { isRefused, type Complaint, type Thing } from '../authoring/thing.ts';
import { kindsInFolder } from '../checks/kinds.ts';
import { checkFiles } from '../checks/run.ts';
import { components } from '../schemas/components.ts';
import { docComments } from '../schemas/doc-comments.ts';
import { idsFile, idsText } from '../schemas/editor-files.ts';
import { filesIn, storyFolder } from '../story/files.ts';
import { suggestion } from '../story/nearest.ts';
import { advice, printed } from '../story/problem.ts';
import { alreadyThere, putFiles, Unwritable, type Put } from './put-files.ts';

const source = (path: string): string => readFileSync(path, 'utf8');
const thingsFolder = new URL('../authoring/things/', import.meta.url);

/** Everything that can be made: the files of the folder. */
async function thingsInFolder(): Promise<Map<string, Thing>> {
  const names = readdirSync(thingsFolder).filter((name) => name.endsWith('.ts'));
  return new Map(
    await Promise.all(
      names.map(async (name): Promise<[string, Thing]> => [
        name.slice(0, -'.ts'.length),
        ((await import(new URL(name, thingsFolder).href)) as { default: Thing }).default,
      ]),
    ),
  );
}

/** As many values as are named where one of them must be chosen. */
const mostNamed = 16;

function refuse(complaints: readonly Complaint[], ...further: string[]): void {
  console.error([...complaints.map(advice), ...further].join('\n'));
  process.exitCode = 1;
}

/** What can be made, a line each. */
function overview(things: ReadonlyMap<string, Thing>): string {
  const heads = [...things].map(([name, thing]) => [`npm run new -- ${name} ${thing.name.as}`, thing.makes] as const);
  const width = Math.max(...heads.map(([head]) => head.length));
  return [
    ...heads.map(([head, makes]) => `${head.padEnd(width)}  ${makes}`),
    'What is not given is asked. --dry-run only says what would be written; --help after a thing shows its flags.',
  ].join('\n');
}

async function make(): Promise<void> {
  const line = commandLine(process.argv.slice(2));
  const things = await thingsInFolder();
  const terminal =
    process.stdin.isTTY && process.stdout.isTTY
      ? createInterface({ input: process.stdin, output: process.stdout })
      : undefined;
  const person: Person | undefined = terminal && {
    answer: (question) => terminal.question(question),
    say: (text) => {
      console.log(text);
    },
  };
  try {
    const thing = things.get(line.thing ?? '');
    if (!thing) {
      if (line.thing !== undefined)
        refuse([{ what: `There is no "${line.thing}" to make`, fix: suggestion(line.thing, things.keys(), 'things') }]);
      else if (!line.help) process.exitCode = 1;
      console.error(overview(things));
      return;
    }
    if (line.help) {
      console.log(`${thing.makes}\n\n${usage(line.thing ?? '', thing)}`);
      return;
    }
    const folder = storyFolder();
    const files = filesIn(folder);
    if (!existsSync(folder)) {
      refuse([{ what: `There is no folder ${folder}`, fix: 'Name that of the story in STORY' }]);
      return;
    }
    const [before, kinds] = await Promise.all([checkFiles(files), kindsInFolder()]);
    const blank = {
      story: before.story,
      texts: files.texts,
      kinds,
      docs: docComments(source),
      components: components(source),
      today: new Date().toISOString().slice(0, 10),
    };
    const complaints = [...line.complaints];
    let name = line.name;
    if (name === undefined) {
      if (person) name = await askName(thing, { ...blank, name: '', answers: {} }, person);
      else
        complaints.push({ what: `The name is missing`, fix: `Write it after "${line.thing ?? ''}": ${thing.name.as}` });
    } else {
      const flaw = thing.name.flaw(name, { ...blank, name, answers: {} });
      if (flaw) complaints.push(flaw);
    }
    let setting = { ...blank, name: name ?? '' };
    const first = answered(thing, setting, line.flags);
    complaints.push(...first.complaints);
    const flags = person && complaints.length === 0 ? await askRest(thing, setting, line.flags, person) : line.flags;
    const { answers, missing } = answered(thing, setting, flags);
    complaints.push(
      ...missing.map((flag) => {
        const question = thing.questions[flag];
        const among = question?.among?.({ ...setting, answers });
        const short =
          among && among.values.length <= mostNamed ? `. The ${among.noun} are: ${among.values.join(', ')}` : '';
        return {
          what: `--${flag} is missing`,
          fix: `${question?.ask ?? ''}: --${flag} ${question?.as ?? ''}${short}`,
        };
      }),
    );
    if (complaints.length > 0) {
      refuse(complaints, `"npm run new -- ${line.thing ?? ''} --help" shows all it takes.`);
      return;
    }
    setting = { ...blank, name: name ?? '' };
    const draft = thing.draft({ ...setting, answers });
    if (isRefused(draft)) {
      refuse(draft);
      return;
    }
    const puts: Put[] = [
      ...[...draft.files].map(([path, text]): Put => ({ path, text })),
      ...[...draft.edits].map(([path, text]): Put => ({ path, text, before: files.texts.get(path) ?? '' })),
    ];
    const there = alreadyThere(folder, puts);
    if (there.length > 0) {
      refuse(
        there.map((path) => ({
          what: `${files.root}/${path} is there already`,
          fix: 'Nothing is overwritten: choose another name',
        })),
      );
      return;
    }
    const texts = new Map([...files.texts, ...draft.files, ...draft.edits]);
    const after = await checkFiles({ root: files.root, texts: new Map([...texts].sort()) });
    const wrong = wrongWith(before.problems, after.problems);
    if (wrong.length > 0) {
      console.error(`Nothing is written, for then "npm run check" would say:\n${wrong.map(printed).join('\n')}`);
      process.exitCode = 1;
      return;
    }
    if (line.dry) {
      for (const { path, text, before: old } of puts)
        console.log(
          `${old === undefined ? 'Would write' : 'Would change'} ${files.root}/${path}:\n${old === undefined ? text : added(old, text)}`,
        );
      return;
    }
    putFiles(folder, puts);
    const open = after.problems.filter(({ check }) => check === 'unwritten').length;
    for (const { path, before: old } of puts)
      console.log(`${old === undefined ? 'Wrote' : 'Changed'} ${files.root}/${path}`);
    for (const next of draft.next) console.log(next);
    console.log(
      open === 0
        ? 'Nothing is left to write.'
        : `"npm run check" lists what is still to be written: ${String(open)} places.`,
    );
    // Editors’ programs offer the new id from now on.
    if (folder === resolve('content')) writeFileSync(idsFile, idsText(after.story));
  } finally {
    terminal?.close();
  }
}

/** The lines in which a text differs from what it was: what is put into a file stands together. */
function added(before: string, after: string): string {
  const [was, is] = [before.split('\n'), after.split('\n')];
  const first = is.findIndex((line, index) => line !== was[index]);
  let same = 0;
  while (same < is.length - first && same < was.length - first && is.at(-1 - same) === was.at(-1 - same)) same++;
  return is
    .slice(first, is.length - same)
    .map((line) => `+ ${line}\n`)
    .join('');
}

try {
  await make();
} catch (error) {
  // Whoever goes away from the questions, or may not write, is told what that means, and nothing of the machinery.
  if (error instanceof Unwritable)
    refuse([{ what: `${basename(storyFolder())}/${error.message}`, fix: error.fix }], 'Nothing is written.');
  else if (error instanceof Error && error.name === 'AbortError') console.error('\nNothing is written.');
  else throw error;
  process.exitCode = 1;
}
