/** The entries of a `words.txt`: one name or word a line; what follows a # is a comment. */
export function namesIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((line) => line !== '');
}

/** Signs that mean something in a pattern. */
const special = /[\\^$.*+?()[\]{}|/]/g;

/** A text with every name blanked out, sign for sign, so that places in it stay what they were; the longest names first. */
export function withoutNames(text: string, names: readonly string[]): string {
  // Most texts hold none of them, and a pattern takes longer to make than to look for.
  return names
    .filter((name) => text.includes(name))
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => {
      const whole = new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(special, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');
      return rest.replace(whole, (found) => '□'.repeat(found.length));
    }, text);
}
