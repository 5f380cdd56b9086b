import { createHash } from 'node:crypto';

/** Hash of an inline script or style as a page's policy names it. */
export const policyHash = (text: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;
