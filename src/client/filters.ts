import { statuses } from '../ledger/vocabulary.ts';
import { element } from './element.ts';
import type { Player, State } from './player.ts';
import { choose, shown } from './shown.ts';
import { boxes, radios } from './switch.ts';
import { known, lanesOf, text, undated } from './timeline-state.ts';
import type { Word } from './words.ts';

/** Which events a timeline shows: on which day they stand, who, how sure, how many. */
export interface Filters {
  /** The choice between the two days of an event. */
  when: HTMLElement;
  /** All others, behind a summary. */
  more: HTMLDetailsElement;
  /** How many events are left out, or that none is there. */
  note: HTMLElement;
  /** Brings them in line with the state that is shown. */
  mark(state: State, isEmpty: boolean): void;
}

/** Makes them for a timeline. */
export function filters({ chart }: Player, word: Word): Filters {
  const { locale, said } = chart;
  const when = radios(
    word('timeline', 'when'),
    [
      { value: 'happened', name: word('timeline', 'happened') },
      { value: 'known', name: word('timeline', 'known') },
    ],
    (value) => {
      choose({ when: value === 'known' ? 'known' : undefined });
    },
  );
  const lanes = lanesOf({ chart });
  const who = boxes(
    word('timeline', 'lanes'),
    lanes.map((key) => ({ value: key, name: said[JSON.stringify(['label', 'lane', key])] ?? key })),
    (values) => {
      choose({ lanes: values.length === 0 || values.length === lanes.length ? undefined : values });
    },
  );
  const sure = boxes(
    word('timeline', 'statuses'),
    statuses.map((status) => ({ value: status, name: word('status', status) })),
    (values) => {
      choose({ statuses: values.length === 0 || values.length === statuses.length ? undefined : values });
    },
  );
  const all = element('input', { type: 'checkbox' });
  all.addEventListener('change', () => {
    choose({ level: all.checked ? 'all' : 'main' });
  });
  const more = element(
    'details',
    { class: 'filters' },
    element('summary', {}, word('timeline', 'filters')),
    element('label', { class: 'more' }, all, element('span', {}, word('timeline', 'level'))),
    who.element,
    sure.element,
  );
  const note = element('p', { class: 'past-note', hidden: '' });
  return {
    when: when.element,
    more,
    note,
    mark(state, isEmpty) {
      when.set(text(state['when']));
      who.set(known(shown().lanes, lanes));
      sure.set(known(shown().statuses, statuses));
      all.checked = state['level'] === 'all';
      const left = undated({ chart }, state);
      const form = new Intl.PluralRules(locale).select(left);
      note.textContent = isEmpty
        ? word('timeline', 'none')
        : word('timeline', `unknown.${form}`, { number: String(left) });
      note.hidden = left === 0 && !isEmpty;
    },
  };
}
