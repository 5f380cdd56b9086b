import { driftOf, type Drift } from '../../story/drift.ts';
import type { Problem } from '../../story/problem.ts';
import type { Check } from '../check.ts';

/** Longest part of a sentence that is shown, in signs. */
const longest = 60;

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text);

/** A sentence as an editor finds it again: without components, and only its beginning. */
function quoted(sentence: string): string {
  const text = sentence
    .replaceAll(/<[^<>]*>/g, '…')
    .replaceAll(/(?:…\s*)+/g, '… ')
    .replaceAll(/… (?=[.,;:!?])/g, '…')
    .replaceAll(/^… |(?<=[.!?]) ?… ?$/g, '')
    .trim();
  // Nothing but components: then it is known by those.
  const tags = sentence.replaceAll(/<\/[^<>]*>/g, '').trim();
  return text === '' ? cut(tags === '' ? sentence : tags) : `"${cut(text)}"`;
}

/** What changed in the original, by its first new sentence. */
function changeOf({ added, gone }: Drift): string {
  const [first, ...more] = added;
  if (first === undefined)
    return gone > 0 ? `, of which ${String(gone)} ${gone === 1 ? 'sentence is' : 'sentences are'} gone` : '';
  return `, where now stands ${quoted(first)}${more.length > 0 ? ` and ${String(more.length)} more` : ''}`;
}

/** What a translation says of a version of its original that is not the last, or does not say at all. Readers see it, nothing stops. */
const drift: Check = ({ story, root, locate }) => {
  const problems: Problem[] = [];
  const language = story.settings?.language ?? '';
  for (const [name, edition] of story.editions) {
    const folder = `${root}/locales/${name}`;
    const warn = (file: string, place: { line: number; column: number }, what: string, fix: string): void =>
      void problems.push({ file, line: place.line, column: place.column, what, fix, warning: true });
    const all = driftOf(story, name);
    const record = `${folder}/translated.yaml`;
    const kept = edition.translated;
    const unread = story.unread.has(`locales/${name}/translated.yaml`);
    if (!kept && !unread && all.some(({ standing }) => standing === 'unrecorded'))
      warn(
        record,
        { line: 1, column: 1 },
        `Nothing tells which version of the original "${name}" was translated from`,
        `Compare it with "${language}", then run "npm run translated -- ${name}"`,
      );
    const chapters = new Set<string>();
    for (const one of all) {
      const { standing, original, own } = one;
      const file = `${folder}/${(own ?? original).path}`;
      const place = own?.way ? locate(file, own.way) : (own ?? { line: 1, column: 1 });
      const cure = `"npm run translated -- ${name} ${original.name}"`;
      if (standing === 'stale')
        warn(
          file,
          place,
          `The ${original.noun} "${cut(own?.title ?? '')}" was translated from an older version${own && own.title !== original.title ? ` of "${cut(original.title)}"` : ''}${changeOf(one)}`,
          `Bring it up to date, then run ${cure}`,
        );
      if (standing === 'unrecorded' && kept)
        warn(
          file,
          place,
          `Nothing tells which version of the original the ${original.noun} "${cut(own?.title ?? '')}" was translated from`,
          `Compare it with "${language}", then run ${cure}`,
        );
      if (standing !== 'untranslated') continue;
      const chapter = /^chapters\/(.+)\.mdx$/.exec(original.path)?.[1];
      if (chapter !== undefined) {
        const whole = !edition.chapters.has(chapter);
        if (whole && chapters.has(chapter)) continue;
        chapters.add(chapter);
        if (whole)
          warn(
            file,
            place,
            `The chapter "${chapter}" is not translated into "${name}", so readers are given the original`,
            `Translate it, then run "npm run translated -- ${name} ${chapter}"`,
          );
        else
          warn(
            file,
            place,
            `The section "${cut(original.title)}" is not translated into "${name}", so readers are sent to the original`,
            `Translate it under "### … {#${original.name.split('#')[1] ?? ''}}", then run ${cure}`,
          );
      } else if (original.noun === 'page' || original.noun === 'term')
        // Words of charts and the story's own must be there, which other checks tell.
        warn(
          file,
          place,
          `The ${original.noun} "${cut(original.title)}" is not translated into "${name}", so readers are given the original`,
          `Translate it, then run ${cure}`,
        );
    }
    const parts = new Set(all.map(({ original }) => original.name));
    const unreadable = [...story.unread].some((path) => path.startsWith(`locales/${language}/`));
    if (unreadable || all.length === 0) continue;
    for (const part of Object.keys(kept ?? {}))
      if (!parts.has(part) && ![...story.unread].some((path) => path.startsWith(`locales/${name}/`)))
        warn(
          record,
          locate(record, [part]),
          `The original has no part "${part}" any more`,
          `Run "npm run translated -- ${name} story", which drops what is not there`,
        );
  }
  return problems;
};

export default drift;
