import type { Proof } from '../story/proof.ts';
import type { SpeedRun } from '../story/speed.ts';
import { getCollection, getEntry } from './content.ts';

/** What was counted and measured of this site, runs from old to new; a site nobody looked at has neither. */
export async function measured(): Promise<{ proof: Proof | undefined; runs: SpeedRun[] }> {
  const runs = (await getCollection('speed')).sort((a, b) => a.id.localeCompare(b.id, 'en'));
  return {
    proof: (await getEntry('proof', 'proof'))?.data,
    runs: runs.map(({ data }) => data),
  };
}
