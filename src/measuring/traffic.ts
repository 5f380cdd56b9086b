/** One thing a page asked for. */
export interface Asked {
  address: string;
  /** Bytes that came over the line for it, headers included. */
  bytes: number;
}

/** What a page asked a site for: how often, and bytes over the line. What is in the page itself is asked of nobody. */
export function traffic(all: readonly Asked[], site: string): { bytes: number; requests: number } {
  const own = all.filter(({ address }) => address.startsWith(site));
  return { requests: own.length, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0) };
}
