/** Where the block of a style sheet that opens at `from` is closed; throws where it is not. */
export function endOf(css: string, from: number): number {
  let depth = 0;
  for (let at = from; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}' && --depth === 0) return at;
  }
  throw new SyntaxError(`a block of the style sheet is not closed: ${css.slice(from, from + 60)}`);
}

/** The parts of a list of selectors, trimmed; commas inside brackets, however deep, part nothing. */
export function listed(selectors: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let begun = 0;
  for (let at = 0; at < selectors.length; at += 1) {
    if (selectors[at] === '(') depth += 1;
    if (selectors[at] === ')') depth -= 1;
    if (selectors[at] !== ',' || depth > 0) continue;
    parts.push(selectors.slice(begun, at).trim());
    begun = at + 1;
  }
  return [...parts, selectors.slice(begun).trim()];
}
