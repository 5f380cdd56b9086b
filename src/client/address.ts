/** Themes a reader can choose; src/styles/tokens.css has their colours. Without a choice it is the system's. */
export const themes = ['light', 'dark', 'contrast'] as const;

/** What a reader has chosen, as it stands in the address: a copied link restores exactly what was seen. */
export interface Shown {
  /** Day on which the story is read, `2021-03-09`; today where left out. */
  day?: string;
  /** Chosen step of a chart, by the chart's id, where it is not the one the page shows by itself. */
  steps: Readonly<Record<string, string>>;
  /** First and last day a timeline shows. */
  zoom?: readonly [string, string];
  /** Lanes a timeline shows; all where left out. */
  lanes?: readonly string[];
  /** Statuses a timeline shows; all where left out. */
  statuses?: readonly string[];
  /** That events stand where they became known, not where they happened. */
  when?: 'known';
  /** That a timeline shows all its events, or only the main ones; as its step has it where left out. */
  level?: 'main' | 'all';
  /** The reader's guess. */
  guess?: number;
  /** That nothing moves. */
  motion?: 'off';
  /** The colours of the page; the system's where left out. */
  theme?: (typeof themes)[number];
}

/** An address longer than this was not made here. */
const longest = 2000;

const id = /^[a-z0-9][a-z0-9_-]{0,60}$/;

/** More entries than a list here can have. */
const most = 40;

/** A day of the calendar: the 31st of February is none. */
export function isDay(text: string): boolean {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

/** A list with full stops between; an entry that is none is left out. */
const entries = (text: string | null): string[] => (text ?? '').split('.').slice(0, most);

const ids = (text: string | null): string[] | undefined => {
  const found = [...new Set(entries(text).filter((one) => id.test(one)))];
  return found.length > 0 ? found : undefined;
};

/** Reads the part of an address after the question mark. What is not as it should be is as if it were not there. */
export function readShown(search: string): Shown {
  if (search.length > longest) return { steps: {} };
  const given = new URLSearchParams(search);
  const steps = entries(given.get('step')).flatMap((one) => {
    const [chart = '', step = '', more] = one.split(':');
    return id.test(chart) && id.test(step) && more === undefined ? [[chart, step] as const] : [];
  });
  const day = given.get('day') ?? '';
  const [from = '', to = '', more] = (given.get('zoom') ?? '').split('..');
  const lanes = ids(given.get('lanes'));
  const statuses = ids(given.get('status'));
  const level = given.get('level');
  const guess = given.get('guess') ?? '';
  const theme = themes.find((one) => one === given.get('theme'));
  return {
    steps: Object.fromEntries(steps),
    ...(isDay(day) && { day }),
    ...(isDay(from) && isDay(to) && from < to && more === undefined && { zoom: [from, to] as const }),
    ...(lanes && { lanes }),
    ...(statuses && { statuses }),
    ...(given.get('when') === 'known' && { when: 'known' as const }),
    ...((level === 'main' || level === 'all') && { level }),
    ...(/^[1-9]\d{0,5}$/.test(guess) && { guess: Number(guess) }),
    ...(given.get('motion') === 'off' && { motion: 'off' as const }),
    ...(theme && { theme }),
  };
}

/** Writes what `readShown` reads: empty where nothing was chosen. Nothing else of an address is kept. */
export function writeShown({ steps, day, zoom, lanes, statuses, when, level, guess, motion, theme }: Shown): string {
  const chosen = Object.entries(steps).map(([chart, step]) => `${chart}:${step}`);
  const parts = [
    chosen.length > 0 && `step=${chosen.join('.')}`,
    day !== undefined && `day=${day}`,
    zoom && `zoom=${zoom.join('..')}`,
    lanes && `lanes=${lanes.join('.')}`,
    statuses && `status=${statuses.join('.')}`,
    when && `when=${when}`,
    level && `level=${level}`,
    guess !== undefined && `guess=${String(guess)}`,
    motion && `motion=${motion}`,
    theme && `theme=${theme}`,
  ].filter((part) => typeof part === 'string');
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
