/** One place in a text where a value belongs: `{{birds}}`, `{{birds, bare}}`, `{{cell:first/birds, chart}}`. */
export interface Blank {
  /** Id of a fact, or `cell:row/column` of the chart's own table. */
  reference: string;
  /** How the value is to be said; empty where the text leaves it open. */
  form: string;
  /** Where it begins in the text. */
  index: number;
}

const blank = /\{\{([^,{}]*)(?:,([^{}]*))?\}\}/g;

/** Every blank of a text, in order. */
export function blanksOf(text: string): Blank[] {
  return [...text.matchAll(blank)].map((match) => ({
    reference: (match[1] ?? '').trim(),
    form: (match[2] ?? '').trim(),
    index: match.index,
  }));
}

/** The text with every blank filled by what `resolve` says. */
export function fill(text: string, resolve: (reference: string, form: string) => string): string {
  return text.replace(blank, (_all, reference: string, form: string | undefined) =>
    resolve(reference.trim(), (form ?? '').trim()),
  );
}

/** The text with every blank covered, sign for sign: the language fills it, so that it is nobody's writing. */
export function withoutBlanks(text: string): string {
  return text.replace(blank, (found) => '□'.repeat(found.length));
}
