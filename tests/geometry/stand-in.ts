import { readStory } from '../../src/story/read.ts';
import { tongueOf } from '../../src/story/speaking.ts';
import type { Say } from '../../src/i18n/say.ts';
import { tiny } from '../fixtures/tiny.ts';

const edition = readStory(tiny()).story.editions.get('en') ?? {};

/** English with the words of a kind's example, by `channel.key` or name. */
export function sayWith(words: Readonly<Record<string, string>>): Say {
  const tongue = tongueOf(edition);
  if (!tongue) throw new Error('the tiny story has no English');
  const say = (name: string): string => {
    const word = words[name];
    if (word === undefined) throw new Error(`the example has no word "${name}"`);
    return word;
  };
  return { ...tongue.speaker, label: (channel, key) => say(`${channel}.${key}`), word: say };
}
