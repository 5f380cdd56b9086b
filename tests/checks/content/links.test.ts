import { describe, expect, it } from 'vitest';
import { tiny } from '../../fixtures/tiny.ts';
import { replace, said } from './said.ts';

const chapter = 'locales/nl/chapters/01-begin.mdx';
const at = 'content/locales/nl/chapters/01-begin.mdx';

it('links and fragments of a good story have no problem', async () => {
  expect(await said('links', {})).toEqual([]);
});

describe('a fragment', () => {
  it.each([
    [
      'with a space, of which only the beginning would count',
      '### Daarna {#daarna}\n\n',
      '### Daarna {#daarna}\n\n#### Nog later {#Nog later}\n\n',
      `${at}:9:1  "Nog" cannot be a fragment. Use small letters, digits and hyphens, without spaces: {#two-words}.`,
    ],
    [
      'that is the beginning of every page',
      '### Daarna {#daarna}\n\n',
      '### Daarna {#daarna}\n\n#### Nog later {#main}\n\n',
      `${at}:9:1  The fragment "main" is one that pages have themselves. Choose another, such as "after-main".`,
    ],
    [
      'that is a step of a chart',
      '### Daarna {#daarna}\n\n',
      '### Daarna {#daarna}\n\n#### Nog later {#chart-scales-log}\n\n',
      `${at}:9:1  The fragment "chart-scales-log" is one that pages have themselves. Choose another, such as "after-chart-scales-log".`,
    ],
    [
      'below a heading that is more than one larger',
      '### Daarna {#daarna}\n\n',
      '### Daarna {#daarna}\n\n###### Nog later {#later}\n\n',
      `${at}:9:1  A heading ###### stands below one that is ###, and no depth may be left out. Begin it with ####.`,
    ],
  ])('%s', async (_name, from, to, message) => {
    expect(await said('links', { [chapter]: replace(from, to) })).toEqual([message]);
  });

  it('of a chapter, when it is one of a page', async () => {
    const { texts } = tiny({});
    expect(
      await said('links', {
        'locales/nl/chapters/02-main.mdx': () => texts.get(chapter)?.replaceAll(/\{#.*\}/g, '{#x}') ?? '',
      }),
    ).toContain(
      'content/locales/nl/chapters/02-main.mdx:1:1  The fragment "main" of the chapter is one that pages have themselves. Give the file another name in every language, and in story.yaml.',
    );
  });
});
