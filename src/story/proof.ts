import { z } from 'astro/zod';

const count = z.number().int().nonnegative();

/**
 * `content/proof.json`: what a browser was asked for and left with by every page of the site, read to its end and with every button
 * pressed. Written by `npm run prove` and by nobody else.
 */
export const proofSchema = z.strictObject({
  /** When it was seen, as 2026-11-25. */
  day: z.iso.date(),
  /** The browser that saw it, with its version. */
  browser: z.string().min(1),
  /** By path below the base of the site: `nl/`, `nl/embed/sectors/`, `404.html`. */
  pages: z.record(
    z.string(),
    z.strictObject({
      /** Files asked for of the site itself, the page among them. */
      own: count,
      /** Requests to any other site. */
      others: count,
      /** Cookies the browser had afterwards. */
      cookies: count,
      /** Whatever else was kept in the browser: entries of its storages, databases, caches, service workers. */
      kept: count,
      /** What the page tried and its policy forbade. */
      refused: count,
    }),
  ),
});

export type Proof = z.infer<typeof proofSchema>;
export type Seen = Proof['pages'][string];
