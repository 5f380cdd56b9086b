import { button, element } from './element.ts';
import { announce } from './announce.ts';
import { statusThen } from '../ledger/status-on.ts';
import { choose, first, last, onShown, shown } from './shown.ts';
import { ledger, sayDay, words } from './words.ts';

const day = 86_400_000;

/** The text of a claim: from the last claim, or the beginning of its paragraph, up to its mark. */
function claimOf(cite: Element): Range | undefined {
  const block = cite.closest('p, li, blockquote, figcaption');
  if (!block) return undefined;
  const before = [...block.querySelectorAll('a.cite')].filter(
    (other) => other.compareDocumentPosition(cite) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const range = document.createRange();
  const last = before.at(-1);
  if (last) range.setStartAfter(last);
  else range.setStart(block, 0);
  range.setEndBefore(cite);
  return range;
}

/** The story as it was known on a day: figures not public yet are blanks, claims step back, and a bar says which day it is. */
export async function past(opener: HTMLElement): Promise<void> {
  const [word, { facts, notes, days, statuses, opening }] = await Promise.all([words(), ledger()]);
  const say = (iso: string): string => sayDay(iso, days);
  /** A typed day may lie outside what can be picked. */
  const inReach = (iso: string | undefined): string | undefined =>
    iso !== undefined && iso >= first && iso <= last ? iso : undefined;

  const figures = [...document.querySelectorAll<HTMLElement>('[data-fact]')].map((one) => ({
    one,
    text: one.textContent,
  }));
  const claims = [...document.querySelectorAll<HTMLAnchorElement>('a.cite')].map((one) => ({
    one,
    label: one.getAttribute('aria-label') ?? '',
    classes: one.className,
    ids: notes[Number(one.hash.slice('#note-'.length)) - 1] ?? [],
  }));

  const input = element('input', { type: 'date', min: first, max: last, 'aria-label': word('past', 'label') });
  const slider = element('input', {
    type: 'range',
    min: '0',
    max: String((Date.parse(last) - Date.parse(first)) / day),
    'aria-label': word('past', 'label'),
  });
  const line = element('p', {});
  const at = (index: number): string => new Date(Date.parse(first) + index * day).toISOString().slice(0, 10);
  const to = (iso: string | undefined): void => {
    choose({ day: inReach(iso) });
  };
  const by = (count: number): void => {
    const now = inReach(shown().day) ?? last;
    to(at(Math.min(Number(slider.max), Math.max(0, (Date.parse(now) - Date.parse(first)) / day + count))));
  };
  function leave(): void {
    bar.hidden = true;
    to(undefined);
    opener.ariaExpanded = 'false';
    opener.focus();
  }
  const bar = element(
    'section',
    { class: 'past', 'aria-label': word('past', 'open'), hidden: '' },
    line,
    element(
      'div',
      { class: 'days' },
      button(
        '‹',
        () => {
          by(-1);
        },
        { 'aria-label': word('past', 'previous_day') },
      ),
      slider,
      button(
        '›',
        () => {
          by(1);
        },
        { 'aria-label': word('past', 'next_day') },
      ),
      input,
      button(word('past', 'back'), leave, { class: 'back-to-today' }),
    ),
  );
  document.body.append(bar);
  let sliding = 0;
  slider.addEventListener('input', () => {
    // While the slider moves there is a new day many times a frame.
    sliding ||= requestAnimationFrame(() => {
      sliding = 0;
      to(at(Number(slider.value)));
    });
  });
  input.addEventListener('change', () => {
    to(input.value === '' ? undefined : input.value);
  });
  bar.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    leave();
  });

  const blank = word('past', 'unknown');
  function tell(): void {
    const now = inReach(shown().day);
    const later = (id: string): boolean => {
      const since = facts[id]?.[0];
      return now !== undefined && (since === null || since === undefined || since > now);
    };
    document.documentElement.toggleAttribute('data-past', now !== undefined);
    for (const { one, text } of figures) {
      const hide = later(one.dataset['fact'] ?? '');
      one.classList.toggle('later', hide);
      if (hide === one.firstChild instanceof Element) continue;
      if (hide)
        one.replaceChildren(
          element('span', { class: 'hidden' }, blank),
          element('span', { class: 'blank', 'aria-hidden': 'true' }, text),
        );
      else one.textContent = text;
    }
    for (const one of document.querySelectorAll('.opening, .guess'))
      one.classList.toggle('later', now !== undefined && (opening === null || opening > now));
    const faded: Range[] = [];
    for (const { one, label, classes, ids } of claims) {
      const hide = now !== undefined && ids.some(later);
      const then = now === undefined ? undefined : ids.flatMap((id) => statusThen(facts[id]?.[1] ?? [], now) ?? [])[0];
      one.className = then && !hide ? `cite ${then} then` : classes;
      one.classList.toggle('later', hide);
      const since = ids.map((id) => facts[id]?.[0] ?? '');
      const last = since.includes('') ? undefined : since.sort().at(-1);
      const note = hide
        ? last === undefined
          ? word('past', 'undated')
          : word('past', 'fact', { date: say(last) })
        : then && word('past', 'earlier', { status: statuses[then] ?? then });
      one.setAttribute('aria-label', note ? `${label}; ${note}` : label);
      one.title = note ?? '';
      const claim = hide ? claimOf(one) : undefined;
      if (claim) faded.push(claim);
    }
    if ('highlights' in CSS) CSS.highlights.set('later', new Highlight(...faded));
    if (now !== undefined) bar.hidden = false;
    line.textContent = now === undefined ? word('past', 'intro') : word('past', 'on', { date: say(now) });
    input.value = now ?? '';
    slider.value = String((Date.parse(now ?? last) - Date.parse(first)) / day);
    slider.setAttribute('aria-valuetext', say(now ?? last));
    opener.setAttribute('aria-expanded', String(!bar.hidden));
  }
  onShown((now, before) => {
    if (now.day === before.day) return;
    tell();
    announce(line.textContent);
  });
  opener.addEventListener('click', () => {
    if (!bar.hidden) {
      leave();
      return;
    }
    bar.hidden = false;
    opener.ariaExpanded = 'true';
    slider.focus();
  });
  tell();
}
