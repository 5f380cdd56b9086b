import { chartPath, termFragment } from '../i18n/addresses.ts';
import { path } from './paths.ts';

/** Where a part of the story stands in a language, by its name in `translated.yaml`. */
export function partAddress(language: string, part: string): string {
  const [file = '', fragment] = part.split('#');
  if (file === 'glossary') return path(language, `/about/#${termFragment(fragment ?? '')}`);
  if (fragment !== undefined) return path(language, `/#${fragment}`);
  if (file.startsWith('charts/')) return path(language, '/', chartPath(file.slice('charts/'.length)));
  return path(language, file === 'story' ? '/' : `/${file}/`);
}
