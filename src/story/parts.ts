import { dateForms, quantityForms } from '../i18n/say.ts';

/** What an attribute of a component may hold. */
export interface Attribute {
  /** Ids it names: one, or with `many` several with spaces between. */
  names?: 'facts' | 'charts' | 'terms';
  many?: boolean;
  /** Values it may have. */
  values?: readonly string[];
  optional?: boolean;
}

/** The components a chapter may name, with what they take. What each does stands in `src/components/`. */
export const parts: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = {
  Fact: { id: { names: 'facts' }, form: { values: [...quantityForms, ...dateForms], optional: true } },
  Number: { id: { names: 'facts' }, form: { values: [...quantityForms, ...dateForms], optional: true } },
  Cite: { id: { names: 'facts', many: true } },
  Plain: {},
  Term: { id: { names: 'terms' } },
  Chart: { id: { names: 'charts' } },
  Note: {},
  Quote: { id: { names: 'facts' }, who: {} },
  Correction: { id: { names: 'facts', many: true } },
  Guess: {},
  Scrolly: {},
  Step: { chart: { names: 'charts' }, step: {} },
  Point: { chart: { names: 'charts' }, mark: {} },
};

/**
 * What stands between the tags of a component: nothing; a phrase on the same line; blocks with blank lines round them; steps.
 * One that is `inline` stands within a sentence and holds words of it; one that is a `sign` stands there and holds nothing.
 */
export const holds: Readonly<Record<string, 'inline' | 'sign' | 'nothing' | 'phrase' | 'blocks' | 'steps'>> = {
  Fact: 'sign',
  Number: 'phrase',
  Cite: 'sign',
  Plain: 'inline',
  Term: 'inline',
  Chart: 'nothing',
  Note: 'blocks',
  Quote: 'blocks',
  Correction: 'blocks',
  Guess: 'nothing',
  Scrolly: 'steps',
  Step: 'blocks',
  Point: 'inline',
};
