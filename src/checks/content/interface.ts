import type { Problem } from '../../story/problem.ts';
import { blanksOf } from '../../i18n/fill.ts';
import type { Check } from '../check.ts';
import { textsIn } from '../../story/texts.ts';

type Path = readonly string[];

function at(tree: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    tree,
  );
}

const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Phrases with plural forms have those the language needs and no others; every language fills in the same blanks. */
const interfaces: Check = ({ story, root, locate }) => {
  const problems: Problem[] = [];
  const original = story.editions.get(story.settings?.language ?? '')?.interface;
  for (const [name, edition] of story.editions) {
    if (!edition.interface || !edition.locale) continue;
    const file = `${root}/locales/${name}/interface.yaml`;
    const needed = new Intl.PluralRules(edition.locale.tag).resolvedOptions().pluralCategories;
    const say = (path: Path, what: string, fix: string): void =>
      void problems.push({ file, ...locate(file, path), what, fix });
    for (const [path, phrase] of textsIn(edition.interface)) {
      const last = path.at(-1) ?? '';
      const key = path.slice(0, -1);
      const plural = forms.includes(last) && typeof at(edition.interface, [...key, 'other']) === 'string';
      if (plural && last === 'other')
        for (const form of needed)
          if (at(edition.interface, [...key, form]) === undefined)
            say(key, `"${key.join('.')}" lacks the plural form "${form}"`, `This language needs: ${needed.join(', ')}`);
      if (plural && !needed.some((form) => form === last))
        say(
          path,
          `"${key.join('.')}" has a plural form "${last}" that the language does not use`,
          `Take it out; the language uses: ${needed.join(', ')}`,
        );
      const model = at(original, path) ?? (plural ? at(original, [...key, 'other']) : undefined);
      if (typeof model !== 'string') continue;
      const [here, there] = [phrase, model].map((text) =>
        [...new Set(blanksOf(text).map(({ reference }) => reference))].sort().join(', '),
      );
      if (here !== there)
        say(
          path,
          `"${path.join('.')}" fills in ${here === '' ? 'nothing' : here} where the original fills in ${there === '' ? 'nothing' : there}`,
          'Use the same blanks between double braces',
        );
    }
  }
  return problems;
};

export default interfaces;
