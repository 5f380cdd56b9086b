import { withoutBlanks } from '../../i18n/fill.ts';
import { withoutNames } from '../../story/names.ts';
import type { Problem } from '../../story/problem.ts';
import { writingOf } from '../../story/writing.ts';
import type { Check } from '../check.ts';
import { drawn } from '../drawn.ts';
import { languageFlaws, type LanguageFlaws } from '../language-flaws.ts';

/** The quotation marks that straight ones in prose become. */
const english = '“”';

/** What is written, and what drawings say, is in its language: its months, its clock, its signs in numbers, its quotation marks. */
const language: Check = (checked) => {
  const { story, root, locate } = checked;
  const problems: Problem[] = [];
  const finders = new Map<string, LanguageFlaws>();
  const tags = [...story.editions.values()].flatMap(({ locale }) => locale?.tag ?? []);
  for (const [name, edition] of story.editions) {
    if (!edition.locale) continue;
    const { tag, quotes } = edition.locale;
    // What libraries fall back on is English.
    const others = [...new Set([...tags, 'en'])].filter((other) => !sameLanguage(other, tag));
    const find = languageFlaws({ tag, quotes }, others);
    finders.set(name, find);
    const prose = new Set([...edition.chapters.values(), ...edition.pages.values()].map(({ file }) => file));
    for (const { file, text, path, within, place } of writingOf(root, name, edition, locate)) {
      if (within.includes('Plain')) continue;
      // Straight quotation marks in prose become round ones when it is built: those of English, whatever the language is.
      const typed = prose.has(file) && path.length === 0;
      const right = quotes && quotes[0] + quotes[1] !== english ? /typewriter|mark '/ : /typewriter|mark ["']/;
      for (const { index, what, fix } of find(withoutNames(withoutBlanks(text), edition.names)))
        if (!typed || !right.test(what)) problems.push({ file, ...place(index), what, fix });
    }
  }
  // What the words say wrong the drawing says after them.
  const seen = new Set(problems.map(({ file, what }) => `${file} ${what}`));
  for (const { locale, chart, step, drawing } of drawn(checked)) {
    const find = finders.get(locale);
    const file = `${root}/locales/${locale}/charts/${chart}.yaml`;
    const names = story.editions.get(locale)?.names ?? [];
    for (const mark of drawing?.marks ?? []) {
      if (mark.type !== 'text' || !find) continue;
      for (const { what, fix } of find(withoutNames(mark.text, names))) {
        const key = `${file} ${what}`;
        if (seen.has(key)) continue;
        seen.add(key);
        problems.push({
          file,
          ...locate(file, ['steps', step]),
          what: `In the drawing, ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
          fix,
          about: `chart:${chart}`,
        });
      }
    }
  }
  return problems;
};

const sameLanguage = (a: string, b: string): boolean => new Intl.Locale(a).language === new Intl.Locale(b).language;

export default language;
