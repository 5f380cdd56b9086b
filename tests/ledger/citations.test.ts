import { expect, it } from 'vitest';
import { basisOf, citations } from '../../src/ledger/citations.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { weakest } from '../../src/ledger/status.ts';

const fact = (status: Fact['status'], ...sources: string[]): Fact => ({ status, sources, public_since: 'unknown' });
const facts = new Map([
  ['a', fact('established', 'paper', 'radio')],
  ['b', fact('suspected', 'radio', 'letter')],
]);

it('citations numbers what is cited by first appearance, each set of facts once', () => {
  const cite = (id: string, name = 'Cite') => ({ name, attributes: { id } });
  expect(citations([cite('a'), cite('x', 'Fact'), cite('b a'), cite('a'), cite('b', 'Correction')])).toEqual([
    'a',
    'b a',
    'b',
  ]);
});

it('basisOf is as sure as the weakest fact, and names each source once, the best first', () => {
  expect(basisOf('a b', facts)).toEqual({ status: 'suspected', sources: ['paper', 'radio', 'letter'] });
  expect(basisOf('a', facts)).toEqual({ status: 'established', sources: ['paper', 'radio'] });
  expect(basisOf('none', facts)).toBeUndefined();
});

it('weakest of nothing is established: nothing speaks against it', () => {
  expect(weakest([])).toBe('established');
  expect(weakest(['reported', 'estimated'])).toBe('reported');
});
