/** What a registry said of the packages, in a sentence; `unasked` where it said nothing. */
export interface Verdict {
  outcome: 'good' | 'bad' | 'unasked';
  text: string;
}

interface Failure {
  error?: { summary?: string; detail?: string };
  message?: string;
}

interface Advisory {
  name: string;
  severity: string;
  fixAvailable?: unknown;
}

interface Advised extends Failure {
  vulnerabilities?: Readonly<Record<string, Advisory>>;
}

interface Signed extends Failure {
  invalid?: readonly { name: string; version: string }[];
  missing?: readonly { name: string; version: string }[];
}

/** Severities for which a release waits, as npm names them. */
const grave = ['high', 'critical'];

/** What npm printed as JSON; undefined where it printed none. */
function answerIn(printed: string): unknown {
  try {
    return JSON.parse(printed);
  } catch {
    return undefined;
  }
}

/** Why there is no answer, on one line. */
function reason(answer: Failure | undefined, complaint: string): string {
  const said = [answer?.error?.summary, answer?.message, /^npm error (?:network )?(.+)$/m.exec(complaint)?.[1]].find(
    (text) => text !== undefined && text !== '',
  );
  return (said ?? 'npm gave no reason').replaceAll(/\s+/g, ' ').trim();
}

const unasked = (what: string, why: string): Verdict => ({
  outcome: 'unasked',
  text: `${what} NOT CHECKED: the registry did not answer (${why}). Run "npm run audit" where it does.`,
});

/**
 * Reads what `npm audit --json` printed.
 *
 * @param complaint what it printed on stderr
 */
export function advisories(printed: string, complaint: string): Verdict {
  const answer = answerIn(printed) as Advised | undefined;
  if (!answer?.vulnerabilities) return unasked('Known faults', reason(answer, complaint));
  const all = Object.values(answer.vulnerabilities);
  if (all.length === 0) return { outcome: 'good', text: 'Known faults: none.' };
  const list = all.map(
    ({ name, severity, fixAvailable }) => `${name} (${severity}${fixAvailable ? ', mended in another version' : ''})`,
  );
  return {
    outcome: all.some(({ severity }) => grave.includes(severity)) ? 'bad' : 'good',
    text: `Known faults: ${list.join(', ')}. "npm audit" says more.`,
  };
}

/** Reads what `npm audit signatures --json` printed. */
export function signatures(printed: string, complaint: string): Verdict {
  const answer = answerIn(printed) as Signed | undefined;
  if (!answer?.invalid || !answer.missing) return unasked('Signatures', reason(answer, complaint));
  const names = (list: NonNullable<Signed['invalid']>): string =>
    list.map(({ name, version }) => `${name} ${version}`).join(', ');
  const flaws = [
    ...(answer.invalid.length > 0 ? [`wrong for ${names(answer.invalid)}: do not use what is installed`] : []),
    ...(answer.missing.length > 0 ? [`missing for ${names(answer.missing)}`] : []),
  ];
  return flaws.length > 0
    ? { outcome: 'bad', text: `Signatures: ${flaws.join('; ')}.` }
    : { outcome: 'good', text: 'Signatures: every package has that of its registry.' };
}
