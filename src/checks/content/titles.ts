import { headlineFits } from '../../pictures/share-picture.ts';
import { titleFits } from '../../pictures/story-picture.ts';
import type { Problem } from '../../story/problem.ts';
import type { Check } from '../check.ts';

const fix = 'Shorten it, or the longest of its words';

/** Titles and headlines have room in the pictures that are shown with links. */
const titles: Check = ({ story, root, locate }) => {
  const problems: Problem[] = [];
  for (const [name, { words, charts }] of story.editions) {
    if (words && !titleFits(words.title)) {
      const file = `${root}/locales/${name}/story.yaml`;
      const what = 'The title has no room in the picture that is shown with links to the story';
      problems.push({ file, ...locate(file, ['title']), what, fix });
    }
    for (const [id, { headline }] of charts) {
      // A blank is filled with a few signs.
      if (headlineFits(headline.replace(/\{\{[^{}]*\}\}/g, '00 00'))) continue;
      const file = `${root}/locales/${name}/charts/${id}.yaml`;
      const what = 'The headline has no room in the picture that is shown with links to the chart';
      problems.push({ file, ...locate(file, ['headline']), what, fix, about: `chart:${id}` });
    }
  }
  return problems;
};

export default titles;
