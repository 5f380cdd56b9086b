import { describe, expect, it } from 'vitest';
import { rulesOf } from '../../src/styles/sheet.ts';
import { token } from '../../src/styles/tokens.ts';

describe('rulesOf', () => {
  it('reads rules in order, out of their layers and without comments', () => {
    expect(
      rulesOf(
        '@layer a, b;\n@layer a { .one, g > .two { fill: red; /* no */ stroke:\n  var(--x); } }\n.three { --x: 1px }',
      ),
    ).toEqual([
      {
        selectors: ['.one', 'g > .two'],
        conditions: [],
        declarations: [
          ['fill', 'red'],
          ['stroke', 'var(--x)'],
        ],
      },
      { selectors: ['.three'], conditions: [], declarations: [['--x', '1px']] },
    ]);
  });

  it('tells under which conditions a rule stands', () => {
    const [rule] = rulesOf('@media print { @supports (a: b) { p { color: black } } }');
    expect(rule?.conditions).toEqual(['@media print', '@supports (a: b)']);
  });

  it('takes nested rules apart, and leaves brackets whole', () => {
    expect(
      rulesOf('.a { fill: red; &:hover { fill: blue } b { fill: none } }').map(({ selectors }) => selectors),
    ).toEqual([['.a'], ['.a:hover'], ['.a b']]);
    expect(rulesOf('a:is(.b, .c), d { fill: red }')[0]?.selectors).toEqual(['a:is(.b, .c)', 'd']);
  });

  it('has nothing of what is no rule', () => {
    expect(rulesOf('@font-face { src: none } @keyframes k { from { top: 0 } } @page { margin: 0 }')).toEqual([]);
  });

  it('says where a block is not closed', () => {
    expect(() => rulesOf('p { color: red')).toThrow('a block of the style sheet is not closed: { color: red');
  });
});

describe('token', () => {
  it('is a colour of its own in each theme', () => {
    for (const name of ['ground', 'ink', 'accent', 'muted']) {
      expect(token(name, 'light')).toMatch(/^#[0-9a-f]{3,6}$/);
      expect(token(name, 'dark')).toMatch(/^#[0-9a-f]{3,6}$/);
      expect(token(name, 'dark')).not.toBe(token(name, 'light'));
    }
  });

  it('says what to do where there is none', () => {
    expect(() => token('no-such')).toThrow('src/styles/tokens.css has no --no-such for the light theme. Give it one');
  });
});
