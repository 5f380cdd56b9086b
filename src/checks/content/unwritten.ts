import { marker, unwrittenIn } from '../../story/unwritten.ts';
import type { Problem } from '../../story/problem.ts';
import type { Check } from '../check.ts';

/** Nothing is published that somebody has still to write. */
const unwritten: Check = ({ root, texts }) =>
  unwrittenIn(texts).map(({ path, line, column, name, model }): Problem => ({
    file: `${root}/${path}`,
    line,
    column,
    what: `${name} is still to be written`,
    fix: model ? `Write it in place of ${marker} and the words after it` : `Write it in place of ${marker}`,
  }));

export default unwritten;
