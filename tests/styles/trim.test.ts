import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulesOf } from '../../src/styles/sheet.ts';
import { trimmed } from '../../src/styles/trim.ts';

const page = '<figure class="chart lit"><p data-theme="dark" hidden>';

describe('trimmed', () => {
  it.each([
    ['keeps what the page has', '.chart .lit{a:b}', '.chart .lit{a:b}'],
    ['drops a class that is nowhere', '.chart .gone{a:b}', ''],
    ['drops an element that is nowhere', 'blockquote{a:b}', ''],
    ['drops an attribute, or a value, that is nowhere', '[role=img]{a:b}[data-theme=light]{a:b}', ''],
    ['keeps an attribute that is there with its value', '[data-theme=dark]{a:b}', '[data-theme=dark]{a:b}'],
    ['keeps of a list what can hold', '.gone,.chart,.lit .gone{a:b}', '.chart{a:b}'],
    ['takes of several that may be one to be enough', ':is(.gone,.chart) p{a:b}', ':is(.gone,.chart) p{a:b}'],
    ['drops where none of several is there', ':where(.gone,.off) p{a:b}', ''],
    ['takes what must not be to be no hindrance', 'p:not(.gone){a:b}', 'p:not(.gone){a:b}'],
    ['drops what has nothing inside that is there', '.chart:has(.gone){a:b}', ''],
    ['does not mind states and parts', 'p:hover::before{a:b}', 'p:hover::before{a:b}'],
    ['drops a condition that nothing stands under', '@media print{.gone{a:b}}', ''],
    [
      'keeps conditions, layers, and the order of layers',
      '@layer a,b;@layer a{@media x{p{a:b}}}',
      '@layer a,b;@layer a{@media x{p{a:b}}}',
    ],
    ['keeps faces', '@font-face{a:b}', '@font-face{a:b}'],
    [
      'drops variables nobody asks for, also those of such',
      'p{--a:var(--b);--b:1px;--c:var(--d,(2px));color:var(--c)}',
      'p{--c:var(--d,(2px));color:var(--c)}',
    ],
  ])('%s', (_name, css, kept) => {
    expect(trimmed(css, page, '')).toBe(kept);
  });

  it('knows the names that script speaks, and not its own words', () => {
    expect(trimmed('.card{a:b}.top{a:b}', page, 'let top;x.className=`card`')).toBe('.card{a:b}');
  });

  it('never changes a rule that can hold', () => {
    const names = fc.constantFrom('chart', 'lit', 'gone', 'off');
    const sheet = fc
      .array(fc.tuple(fc.array(names, { minLength: 1, maxLength: 3 }), fc.boolean()), { maxLength: 8 })
      .map((rules) =>
        rules
          .map(([of, print], index) => {
            const rule = `${of.map((name) => `.${name}`).join(' ')}{order:${String(index)}}`;
            return print ? `@media print{${rule}}` : rule;
          })
          .join(''),
      );
    fc.assert(
      fc.property(sheet, (css) => {
        const wanted = rulesOf(css).filter(({ selectors }) => !/gone|off/.test(selectors.join()));
        expect(rulesOf(trimmed(css, page, ''))).toEqual(wanted);
      }),
    );
  });

  it('says where a block is not closed', () => {
    expect(() => trimmed('p{a:b', page, '')).toThrow('a block of the style sheet is not closed: {a:b');
  });
});
