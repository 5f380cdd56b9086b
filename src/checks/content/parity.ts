import { suggestion } from '../../story/nearest.ts';
import type { Problem } from '../../story/problem.ts';
import type { Check } from '../check.ts';

/**
 * Every language tells the whole story: the same chapters, pages, charts and terms. Where a translation lacks a chapter, page or term,
 * readers are given the original, and the check "drift" tells.
 */
const parity: Check = ({ story, root, locate }) => {
  const problems: Problem[] = [];
  const settings = story.settings;
  const own = `${root}/story.yaml`;
  const missing = (path: string, what: string, fix: string): void => {
    // What is there and cannot be read is told at the place where it goes wrong.
    if (!story.unread.has(path)) problems.push({ file: `${root}/${path}`, line: 1, column: 1, what, fix });
  };
  if (settings && !story.editions.has(settings.language))
    problems.push({
      file: own,
      ...locate(own, ['language']),
      what: `There is no language "${settings.language}" in locales/`,
      fix: suggestion(settings.language, story.editions.keys(), 'languages'),
    });
  if (settings && !story.charts.has(settings.opening))
    problems.push({
      file: own,
      ...locate(own, ['opening']),
      what: `There is no chart "${settings.opening}"`,
      fix: suggestion(settings.opening, story.charts.keys(), 'charts'),
    });
  const editions = [...story.editions];
  const all = <T>(pick: (edition: (typeof editions)[number][1]) => Iterable<T>): Set<T> =>
    new Set(editions.flatMap(([, edition]) => [...pick(edition)]));
  const terms = all((edition) => Object.keys(edition.glossary ?? {}));
  const pages = all((edition) => edition.pages.keys());
  const chapters = all((edition) => edition.chapters.keys());
  const unreadChapter = (chapter: string): boolean =>
    [...story.unread].some((path) => path.endsWith(`/chapters/${chapter}.mdx`));
  (settings?.chapters ?? []).forEach((chapter, index) => {
    if (!chapters.has(chapter) && !unreadChapter(chapter))
      problems.push({
        file: own,
        ...locate(own, ['chapters', index]),
        what: `No language has a chapter "${chapter}"`,
        fix: suggestion(chapter, chapters, 'chapters'),
      });
  });
  const original = settings && story.editions.get(settings.language);
  /** Whether a translation lacks what the original has. */
  const fallsBack = (edition: typeof original, part: 'chapters' | 'pages', id: string): boolean =>
    edition !== original && (original?.[part].has(id) ?? false);
  for (const [name, edition] of editions) {
    const folder = `locales/${name}`;
    for (const chapter of settings?.chapters ?? [])
      if (
        !edition.chapters.has(chapter) &&
        !fallsBack(edition, 'chapters', chapter) &&
        (chapters.has(chapter) || unreadChapter(chapter))
      )
        missing(
          `${folder}/chapters/${chapter}.mdx`,
          `The chapter "${chapter}" is missing in "${name}"`,
          'Write it in this language too',
        );
    for (const chapter of edition.chapters.keys())
      if (settings && !settings.chapters.includes(chapter))
        missing(
          `${folder}/chapters/${chapter}.mdx`,
          `The chapter "${chapter}" is not in the order of story.yaml`,
          'Add it there, or take the file away',
        );
    for (const page of pages)
      if (!edition.pages.has(page) && !fallsBack(edition, 'pages', page))
        missing(`${folder}/${page}.mdx`, `The page "${page}" is missing in "${name}"`, 'Write it in this language too');
    for (const chart of story.charts.keys())
      if (!edition.charts.has(chart))
        missing(
          `${folder}/charts/${chart}.yaml`,
          `The chart "${chart}" has no words in "${name}"`,
          'Write them in this language too',
        );
    for (const chart of edition.charts.keys())
      if (!story.charts.has(chart))
        missing(
          `${folder}/charts/${chart}.yaml`,
          `There are words for a chart "${chart}" that does not exist`,
          suggestion(chart, story.charts.keys(), 'charts'),
        );
    if (edition.glossary)
      for (const term of terms)
        if (!(term in edition.glossary) && (edition === original || !(term in (original?.glossary ?? {}))))
          missing(
            `${folder}/glossary.yaml`,
            `The term "${term}" is missing in "${name}"`,
            'Explain it in this language too',
          );
  }
  return problems;
};

export default parity;
