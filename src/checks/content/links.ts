import { chapterFragment, chartFragment, isTaken, pagePaths, stepFragment } from '../../i18n/addresses.ts';
import { suggestion } from '../../story/nearest.ts';
import type { Problem } from '../../story/problem.ts';
import type { Check } from '../check.ts';

/** Links in the prose lead somewhere; headings have fragments, each once, so that languages share them. */
const links: Check = ({ story }) => {
  const problems: Problem[] = [];
  for (const edition of story.editions.values()) {
    const fragments = new Map<string, string>();
    for (const [chapter, { file }] of edition.chapters) {
      const fragment = chapterFragment(chapter);
      if (isTaken(fragment))
        problems.push({
          file,
          line: 1,
          column: 1,
          what: `The fragment "${fragment}" of the chapter is one that pages have themselves`,
          fix: 'Give the file another name in every language, and in story.yaml',
        });
      fragments.set(fragment, chapter);
    }
    for (const { file, outline } of edition.chapters.values()) {
      // The chapter's own title.
      let above = 2;
      for (const { id, depth, line, column } of outline.headings) {
        const say = (what: string, fix: string): void => void problems.push({ file, line, column, what, fix });
        if (depth > above + 1)
          say(
            `A heading ${'#'.repeat(depth)} stands below one that is ${'#'.repeat(above)}, and no depth may be left out`,
            `Begin it with ${'#'.repeat(above + 1)}`,
          );
        above = Math.max(2, depth);
        if (depth < 3) say('A heading in a chapter is as large as the chapter’s own title', 'Begin it with ###');
        if (id === '') say('A heading has no fragment', 'Add one, the same in every language: ### Title {#fragment}');
        else if (!/^[a-z][a-z0-9-]*$/.test(id))
          say(`"${id}" cannot be a fragment`, 'Use small letters, digits and hyphens, without spaces: {#two-words}');
        else if (isTaken(id))
          say(`The fragment "${id}" is one that pages have themselves`, `Choose another, such as "after-${id}"`);
        else if (fragments.has(id))
          say(`The fragment "${id}" is used twice`, `Choose another: it is also in ${fragments.get(id) ?? ''}`);
        else fragments.set(id, file);
      }
    }
    for (const { outline } of edition.chapters.values())
      for (const { name, attributes } of outline.parts) {
        if (name !== 'Chart' && name !== 'Step') continue;
        const chart = attributes[name === 'Chart' ? 'id' : 'chart'] ?? '';
        fragments.set(chartFragment(chart), chart);
        for (const step of story.charts.get(chart)?.steps ?? []) fragments.set(stepFragment(chart, step.id), chart);
      }
    const chapterFiles = new Set([...edition.chapters.values()].map(({ file }) => file));
    for (const { file, outline } of [...edition.chapters.values(), ...edition.pages.values()])
      for (const { url, line, column } of outline.links) {
        const say = (what: string, fix: string): void => void problems.push({ file, line, column, what, fix });
        if (/^https?:/.test(url)) {
          // Pages such as the one about method may name a licence; what a chapter says rests on the ledger.
          if (chapterFiles.has(file))
            say(`The link leads off the site: ${url}`, 'Add the address to sources/ and cite it with <Cite>');
        } else if (url.startsWith('#')) {
          if (!fragments.has(url.slice(1)))
            say(
              `The link leads to "${url}", which is not in the story`,
              suggestion(
                url,
                [...fragments.keys()].map((id) => `#${id}`),
                'fragments',
              ),
            );
        } else if (!(pagePaths as readonly string[]).includes(url))
          say(`The link leads to "${url}", which is not a page`, suggestion(url, pagePaths, 'pages'));
      }
  }
  return problems;
};

export default links;
