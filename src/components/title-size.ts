import { widthOf } from '../geometry/labels.ts';
import { policyHash } from './policy-hash.ts';

/** How wide the title of the story is in ems, for the style sheet to set it as large as the page has room for. */
export interface TitleSize {
  /** A rule that sets `--ems`. */
  css: string;
  /** The rule's hash, for the page's policy to let it in. */
  hash: `sha256-${string}`;
}

/** Measures a title, however long an editor makes it. */
export function titleSize(title: string): TitleSize {
  const css = `.masthead{--ems:${widthOf(title, { size: 1, face: 'serif' }).toFixed(2)}}`;
  return { css, hash: policyHash(css) };
}
