import { precedes } from '../../ledger/precedes.ts';
import type { Problem } from '../../story/problem.ts';
import type { Check } from '../check.ts';

/** So long a past a reader can choose a day of. */
const mostYears = 20;

const years = (from: string, to: string): number => Number(to.slice(0, 4)) - Number(from.slice(0, 4));

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
    else if (years(settings.past.from, settings.past.to) > mostYears)
      say(
        own,
        ['past'],
        `The past is longer than ${String(mostYears)} years, and readers choose a day of it`,
        'Let it begin when something was known',
      );
    settings.chapters.forEach((chapter, index) => {
      if (settings.chapters.indexOf(chapter) !== index)
        say(own, ['chapters', index], `The chapter "${chapter}" stands in the order twice`, 'Keep one of them');
    });
  }
  for (const [id, { public_since }] of story.facts)
    if (
      settings &&
      public_since !== 'unknown' &&
      precedes(settings.modified, public_since) &&
      // Told above, and of no use to compare with.
      !precedes(settings.modified, settings.published)
    )
      problems.push({
        file: `${root}/facts.yaml`,
        ...locate(`${root}/facts.yaml`, [id, 'public_since']),
        what: `The fact "${id}" is public since ${public_since}, after the story was last changed on ${settings.modified}`,
        fix: 'Mend the day, or write in story.yaml when the story was changed',
        warning: true,
      });
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
