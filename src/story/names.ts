/** The entries of a `words.txt`: one name or word a line; what follows a # is a comment. */
export function namesIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*/s, '').trim())
    .filter((line) => line !== '');
}

const sign = /[\p{L}\p{N}]/u;

/** True where no letter or figure stands before a place in a text, and none at another: what is between is a whole word. */
function stands(text: string, from: number, to: number): boolean {
  // A letter outside the first plane has two halves, of which the second stands before the place.
  const before = text.codePointAt(from - 2) ?? 0;
  const last = before > 0xffff ? String.fromCodePoint(before) : text.charAt(from - 1);
  return !sign.test(last) && !sign.test(String.fromCodePoint(text.codePointAt(to) ?? 0x20));
}

/** A text with every name blanked out, sign for sign, so that places in it stay what they were; the longest names first. */
export function withoutNames(text: string, names: readonly string[]): string {
  // Most texts hold none of them, and a pattern takes longer to make than to look for.
  return names
    .filter((name) => text.includes(name))
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => {
      let blanked = '';
      let done = 0;
      for (let at = rest.indexOf(name); at !== -1; at = rest.indexOf(name, at + (done > at ? name.length : 1))) {
        const end = at + name.length;
        if (!stands(rest, at, end)) continue;
        blanked += rest.slice(done, at) + '□'.repeat(name.length);
        done = end;
      }
      return blanked + rest.slice(done);
    }, text);
}
