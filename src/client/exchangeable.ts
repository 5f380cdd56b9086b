/** While editing, and in no built site: players whose chart can be exchanged for what it has become, wherever they are at work. */
import type { Playable } from './playable.ts';
import { Player, type Layout } from './player.ts';

interface Exchangeable {
  now: Player;
  layout: Layout;
}

const all = new Map<string, Exchangeable>();
/** By path, the address last asked for of a chart that was not there yet: what is on its way may be older. */
const latest = new Map<string, string>();
const pathOf = (address: string): string => address.replace(/\?.*$/, '');

/** Told when players have become others. */
const exchanged = 'tienvoud:exchanged';

/** A player that is always the one that was last read from its address. */
export function exchangeable(address: string, player: Player, layout: Layout): Player {
  const known = all.get(pathOf(address)) ?? { now: player, layout };
  known.now = player;
  all.set(pathOf(address), known);
  const newer = latest.get(pathOf(address));
  if (newer !== undefined && newer !== address) void exchange([newer]);
  return new Proxy(player, {
    get: (_player, name) => {
      const value: unknown = Reflect.get(known.now, name, known.now);
      return typeof value === 'function' ? (value.bind(known.now) as unknown) : value;
    },
  });
}

/** Calls whenever players have become others. */
export function onExchange(again: () => void): void {
  document.addEventListener(exchanged, again);
}

async function read(address: string, { layout }: Exchangeable): Promise<Player | undefined> {
  const answer = await fetch(address);
  // Written by the server that wrote the page.
  return answer.ok ? new Player((await answer.json()) as Playable, layout) : undefined;
}

/** Reads charts again, from addresses with other versions; false where one now has other controls, or cannot be drawn. */
export async function exchange(addresses: readonly string[]): Promise<boolean> {
  const controls = ({ chart }: Player): string =>
    JSON.stringify([chart.kind, chart.order, chart.steps.map(({ id, name }) => [id, name])]);
  const at = addresses.flatMap((address) => {
    const known = all.get(pathOf(address));
    if (!known) latest.set(pathOf(address), address);
    return known ? [{ address, known }] : [];
  });
  const fresh = await Promise.all(at.map(({ address, known }) => read(address, known)));
  for (const [index, { known }] of at.entries()) {
    const player = fresh[index];
    // Controls of a timeline are made of its rows.
    if (!player || controls(player) !== controls(known.now) || player.chart.kind === 'timeline') return false;
    known.now = player;
  }
  if (at.length > 0) document.dispatchEvent(new CustomEvent(exchanged));
  return true;
}
