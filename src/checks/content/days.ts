import { precedes } from '../../ledger/precedes.ts';
import type { Problem } from '../../story/problem.ts';
import type { Check } from '../check.ts';

/**
 * Days of the story are in an order that can be: published before changed, the past from its first day, read after printed, public
 * when there is something.
 */
const days: Check = ({ story, root, locate }) => {
  const problems: Problem[] = [];
  const own = `${root}/story.yaml`;
  const say = (file: string, path: readonly PropertyKey[], what: string, fix: string): void =>
    void problems.push({ file, ...locate(file, path), what, fix });
  const { settings } = story;
  if (settings) {
    if (precedes(settings.modified, settings.published))
      say(
        own,
        ['modified'],
        `The story was changed on ${settings.modified}, before it was published on ${settings.published}`,
        'Mend one of the two',
      );
    if (precedes(settings.past.to, settings.past.from))
      say(own, ['past', 'to'], `The past ends on ${settings.past.to}, before it begins`, 'Mend one of the two');
    settings.chapters.forEach((chapter, index) => {
      if (settings.chapters.indexOf(chapter) !== index)
        say(own, ['chapters', index], `The chapter "${chapter}" stands in the order twice`, 'Keep one of them');
    });
  }
  for (const [id, { date, public_since, status }] of story.facts)
    // What is to come can be estimated or suspected before its day.
    if ((status === 'established' || status === 'reported') && date !== undefined && precedes(public_since, date))
      say(
        `${root}/facts.yaml`,
        [id, 'public_since'],
        `The fact "${id}" is public since ${public_since}, before ${date}, the day it is of`,
        'Mend one of the two',
      );
  for (const [id, { date, read }] of story.sources)
    if (date !== undefined && precedes(read, date))
      say(
        `${root}/sources/${id}.yaml`,
        ['read'],
        `The source was read on ${read}, before it was published on ${date}`,
        'Mend one of the two',
      );
  return problems;
};

export default days;
