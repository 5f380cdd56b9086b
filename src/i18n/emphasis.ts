/** A stretch of a phrase, and how it stands out. */
export interface Stretch {
  text: string;
  element?: 'strong' | 'em';
}

/**
 * The stretches of a phrase in which `<strong>…</strong>` and `<em>…</em>` say what stands out. They are all the markup there is: any
 * other, and one within another, is text.
 */
export function emphasis(phrase: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { index, 0: whole, 1: element, 2: text = '' } of phrase.matchAll(/<(strong|em)>(.*?)<\/\1>/gs)) {
    if (index > from) stretches.push({ text: phrase.slice(from, index) });
    stretches.push({ text, element: element === 'em' ? 'em' : 'strong' });
    from = index + whole.length;
  }
  if (from < phrase.length) stretches.push({ text: phrase.slice(from) });
  return stretches;
}
