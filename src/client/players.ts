import type { Playable } from './playable.ts';
import { exchangeable } from './exchangeable.ts';
import { Player, type Layout } from './player.ts';

/** Every layout: the files of the folder. */
const layouts = import.meta.glob<Layout>('../geometry/layouts/*.ts', { eager: true, import: 'layout' });

/** Reads what the chart needs; undefined where it cannot be had, or belongs to another build than the page. */
export async function playerOf(address: string): Promise<Player | undefined> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return undefined;
    // Written by the same build: the version says so, and nothing else is taken.
    const chart = (await answer.json()) as Playable;
    if (chart.version !== new URL(address, location.href).searchParams.get('v')) return undefined;
    const layout = layouts[`../geometry/layouts/${chart.kind}.ts`];
    if (import.meta.env.DEV && layout) return exchangeable(address, new Player(chart, layout), layout);
    return layout && new Player(chart, layout);
  } catch {
    // Without network, or with half a file, the stills stay.
    return undefined;
  }
}
