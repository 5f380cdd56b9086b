import { isRelease, type SpeedRun } from '../story/speed.ts';

/** When what was measured was made. */
const dayOf = ({ made, day }: SpeedRun): string => made ?? day;

/** What has no number of its own came before the release of the same day. */
const isLater = (one: SpeedRun, other: SpeedRun): boolean =>
  dayOf(one) === dayOf(other) ? isRelease(one.version) && !isRelease(other.version) : dayOf(one) > dayOf(other);

/**
 * The history with a run in it, oldest first: in the place of one of the same version, or before what was made later. What a server of
 * this machine delivered is measured by itself, and stays.
 */
export function withRun(runs: readonly SpeedRun[], run: SpeedRun): SpeedRun[] {
  const same = runs.find(({ version }) => version === run.version);
  if (same) {
    const { served } = same;
    return runs.map((one) => (one === same ? { ...run, ...(served && { served }) } : one));
  }
  const later = runs.findIndex((one) => isLater(one, run));
  return later < 0 ? [...runs, run] : runs.toSpliced(later, 0, run);
}
