import type { Part } from '../../story/chapter.ts';
import { driftOf } from '../../story/drift.ts';
import { suggestion } from '../../story/nearest.ts';
import type { Problem } from '../../story/problem.ts';
import type { Edition, Story } from '../../story/story.ts';
import type { Check } from '../check.ts';

type Say = (part: Part, what: string, fix: string) => void;

/** What follows from a chart that does not exist is told where it is named. */
const chartOf = (part: Part, story: Story): string | undefined => {
  const id = part.attributes['chart'] ?? '';
  return story.charts.has(id) ? id : undefined;
};

/** The parts of the component at this place: parts stand in the order of the text, each with the components around it. */
function inside(parts: readonly Part[], index: number): Part[] {
  const depth = parts[index]?.within.length ?? 0;
  const after = parts.slice(index + 1);
  const end = after.findIndex(({ within }) => within.length <= depth);
  return end === -1 ? after : after.slice(0, end);
}

/** Steps stand in a Scrolly, and there is nothing else in it: its charts are shown by their steps, and are of one kind. */
function scrollies(parts: readonly Part[], story: Story, say: Say): void {
  parts.forEach((part, index) => {
    if (part.name === 'Step' && part.within.at(-1) !== 'Scrolly')
      say(part, '<Step> does not stand directly in a <Scrolly>', 'Put <Scrolly> and </Scrolly> around the steps');
    if (part.name !== 'Scrolly') return;
    const own = inside(parts, index);
    const direct = own.filter(({ within }) => within.length === part.within.length + 1);
    const steps = direct.filter(({ name }) => name === 'Step');
    if (steps.length < 2)
      say(part, '<Scrolly> holds fewer than two steps', 'Add a <Step>, or show the chart with <Chart>');
    for (const one of own)
      if (one.name === 'Chart' || one.name === 'Scrolly')
        say(one, `<${one.name}> stands in a <Scrolly>`, 'Put it before or after, or name its steps with <Step>');
      else if (one.name !== 'Step' && direct.includes(one))
        say(
          one,
          `<${one.name}> stands in a <Scrolly> and in none of its steps`,
          'Put it in a <Step>, or after </Scrolly>',
        );
    const kinds = new Set<string>();
    for (const step of steps) {
      const kind = story.charts.get(chartOf(step, story) ?? '')?.kind;
      if (kind === undefined || kinds.has(kind)) continue;
      const first = [...kinds][0];
      if (first !== undefined)
        say(
          step,
          `The charts of this <Scrolly> are not of one kind: "${first}" and "${kind}"`,
          'Give each kind a <Scrolly> of its own',
        );
      kinds.add(kind);
    }
  });
}

/** A chart whose steps are told is told whole: each step once, in the order of the chart, and not by <Chart> besides. */
function told(parts: readonly Part[], story: Story, say: Say): void {
  const steps = parts.filter(({ name }) => name === 'Step');
  for (const [id, { steps: defined }] of story.charts) {
    const own = steps.filter((part) => chartOf(part, story) === id);
    const [first] = own;
    if (!first) continue;
    const order = defined.map((step) => step.id);
    const seen = new Set<string>();
    let last = -1;
    for (const part of own) {
      const step = part.attributes['step'];
      if (step === undefined) continue;
      const at = order.indexOf(step);
      if (at === -1) say(part, `The chart "${id}" has no step "${step}"`, suggestion(step, order, 'steps'));
      else if (seen.has(step))
        say(part, `The step "${step}" of the chart "${id}" is told twice`, 'Keep one: its address is its id');
      else {
        if (at < last)
          say(
            part,
            `The step "${step}" of the chart "${id}" is told after "${order[last] ?? ''}"`,
            `Keep the order of the chart: ${order.join(', ')}`,
          );
        last = Math.max(last, at);
        seen.add(step);
      }
    }
    // A step under a wrong name is told as that, and not as missing besides.
    if (own.every(({ attributes }) => order.includes(attributes['step'] ?? '')))
      for (const step of order)
        if (!seen.has(step))
          say(
            first,
            `The step "${step}" of the chart "${id}" is not told`,
            `Add <Step chart="${id}" step="${step}">, in the order of the chart`,
          );
    for (const part of parts)
      if (part.name === 'Chart' && part.attributes['id'] === id)
        say(part, `The chart "${id}" is shown by <Chart> and told in a <Scrolly>`, 'Keep one: its address is its id');
  }
}

/** Marks of one chart that phrases can point at: the style sheet lights so many by themselves, without script. */
const most = 4;

/** A phrase points at a mark that the story shows, and each mark has one phrase that points at it. */
function points(parts: readonly Part[], story: Story, say: Say): void {
  const shown = new Set(
    parts.flatMap(({ name, attributes }) =>
      name === 'Chart' ? (attributes['id'] ?? []) : name === 'Step' ? (attributes['chart'] ?? []) : [],
    ),
  );
  const seen = new Set<string>();
  for (const part of parts) {
    const id = part.name === 'Point' ? chartOf(part, story) : undefined;
    const mark = part.attributes['mark'];
    if (id === undefined || mark === undefined) continue;
    const table = story.tables.get(story.charts.get(id)?.table ?? '');
    const marks = table?.rows.map((row) => String(Object.values(row)[0]));
    if (!shown.has(id)) say(part, `The chart "${id}" is not shown in the story`, 'Point at a mark of a chart that is');
    else if (marks && !marks.includes(mark))
      say(part, `The chart "${id}" has no mark "${mark}"`, suggestion(mark, marks, 'marks'));
    else if (seen.has(`${id}/${mark}`))
      say(
        part,
        `The mark "${mark}" of the chart "${id}" is pointed at twice`,
        'Keep one: it is the way back to the text',
      );
    seen.add(`${id}/${mark}`);
    if ([...seen].filter((one) => one.startsWith(`${id}/`)).length === most + 1)
      say(part, `More than ${String(most)} phrases point at marks of the chart "${id}"`, 'Keep those that matter most');
  }
}

/** The steps of a chapter as `chart/step`, those of one Scrolly together. */
function sequence(parts: readonly Part[]): string {
  return parts
    .flatMap(({ name, attributes }) =>
      name === 'Scrolly' ? '|' : name === 'Step' ? `${attributes['chart'] ?? ''}/${attributes['step'] ?? ''}` : [],
    )
    .join(' ');
}

/** Every language points at the same marks, in whatever order its sentences want. */
function samePoints(edition: Edition, original: Edition | undefined, language: string, problems: Problem[]): void {
  const marks = (parts: readonly Part[]): string[] =>
    parts.flatMap(({ name, attributes }) =>
      name === 'Point' ? `${attributes['chart'] ?? ''}/${attributes['mark'] ?? ''}` : [],
    );
  for (const [id, { file, outline }] of edition.chapters) {
    const model = original?.chapters.get(id)?.outline.parts;
    if (!model) continue;
    const [there, here] = [marks(model), marks(outline.parts)];
    const missing = there.filter((mark) => !here.includes(mark));
    const extra = outline.parts.find((part) => part.name === 'Point' && !there.includes(marks([part])[0] ?? ''));
    if (missing.length > 0)
      problems.push({
        file,
        line: 1,
        column: 1,
        what: `The chapter "${id}" points at fewer marks than in "${language}"`,
        fix: `Add a <Point> for each of: ${missing.join(', ')}`,
      });
    else if (extra)
      problems.push({
        file,
        line: extra.line,
        column: extra.column,
        what: `The chapter "${id}" does not point at "${marks([extra])[0] ?? ''}" in "${language}"`,
        fix: 'Point at it there too, or take the <Point> away',
      });
  }
}

/** Every language tells the same steps in the same order. */
function sameSteps(edition: Edition, original: Edition | undefined, story: Story, problems: Problem[]): void {
  const language = story.settings?.language ?? '';
  for (const [id, { file, outline }] of edition.chapters) {
    const model = original?.chapters.get(id)?.outline.parts;
    if (!model || sequence(outline.parts) === sequence(model)) continue;
    const theirs = model.filter(({ name }) => name === 'Step');
    // One that the original tells and nobody has is wrong there: nothing is to be told the same way here.
    if (
      !theirs.every((part) =>
        story.charts.get(chartOf(part, story) ?? '')?.steps.some((step) => step.id === part.attributes['step']),
      )
    )
      continue;
    const there = theirs.map((part) => sequence([part]));
    const here = outline.parts.filter(({ name }) => name === 'Step');
    // Where the first that differs stands; where the steps are too few, the last, and where there are none, the chapter.
    const at = here.find((part, index) => sequence([part]) !== there[index]) ?? here.at(-1);
    problems.push({
      file,
      line: at?.line ?? 1,
      column: at?.column ?? 1,
      what: `The steps of the chapter "${id}" are not those of "${language}"`,
      fix:
        there.length === 0
          ? `Take them out, or tell them in "${language}" too`
          : `Tell, in this order and in as many <Scrolly>: ${there.join(', ')}`,
    });
  }
}

/** Charts that are told step by step are told whole, in order and once; phrases point at marks that are there. */
const steps: Check = ({ story }) => {
  const problems: Problem[] = [];
  const language = story.settings?.language ?? '';
  const original = story.editions.get(language);
  for (const [name, edition] of story.editions) {
    const files = new Map<Part, string>();
    const prose = [
      ...(story.settings?.chapters ?? []).flatMap((chapter) => edition.chapters.get(chapter) ?? []),
      ...edition.pages.values(),
    ];
    for (const { file, outline } of prose) for (const part of outline.parts) files.set(part, file);
    const say: Say = (part, what, fix) =>
      void problems.push({ file: files.get(part) ?? '', line: part.line, column: part.column, what, fix });
    const all = [...files.keys()];
    scrollies(all, story, say);
    for (const { file, outline } of prose) {
      const loose = new Set<number>();
      for (const { value, within, block, line, column } of outline.texts)
        if (within.at(-1) === 'Scrolly' && value.trim() !== '' && !loose.has(block)) {
          loose.add(block);
          problems.push({
            file,
            line,
            column,
            what: 'Words stand in a <Scrolly> and in none of its steps',
            fix: 'Put them in a <Step>, or before or after the <Scrolly>',
          });
        }
    }
    told(all, story, say);
    points(all, story, say);
    if (edition === original) continue;
    const found: Problem[] = [];
    sameSteps(edition, original, story, found);
    samePoints(edition, original, language, found);
    // Where the original has changed since, that may be all it is.
    const stale = driftOf(story, name).filter(({ standing }) => standing === 'stale' || standing === 'untranslated');
    for (const problem of found) {
      const behind = stale.some(({ own, original: part }) => problem.file.endsWith((own ?? part).path));
      problems.push({ ...problem, ...(behind && { warning: true }) });
    }
  }
  return problems;
};

export default steps;
