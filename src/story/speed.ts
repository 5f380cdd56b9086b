import { z } from 'astro/zod';

const count = z.number().int().nonnegative();
const milliseconds = z.number().nonnegative();

/** What is measured: the story, the page of its first chart, that chart alone, and ten charts on the page of another site. */
export const loadedKinds = ['story', 'chart', 'embed', 'ten'] as const;
export type LoadedKind = (typeof loadedKinds)[number];

const loaded = z.strictObject({
  /** Sent over the line, as compressed, with headers. */
  bytes: count,
  requests: count,
  /** First contentful paint, after the address was asked for. */
  first: milliseconds,
  /** Largest contentful paint. */
  largest: milliseconds,
  /** Total blocking time: what tasks took beyond 50 ms each, until the page had come to rest. */
  blocking: milliseconds,
  /** Cumulative layout shift, without unit. */
  shift: z.number().nonnegative(),
  /**
   * Its files as compressed, without headers: what the first view of the page asks for, and how much that may be. What holds in
   * `npm test` is what is said here.
   */
  weight: z.strictObject({ is: count, most: count }).optional(),
});

const release = /^\d+\.\d+\.\d+$/;

/** Whether a version has a number of its own; what has none was made before the first release. */
export const isRelease = (version: string): boolean => release.test(version);

const run = z.strictObject({
  /** The release that was measured; of what was made before the first one the commit, by the beginning of its name. */
  version: z.string().regex(/^(\d+\.\d+\.\d+|[0-9a-f]{7,40})$/),
  /** When, as 2026-11-25. */
  day: z.iso.date(),
  /** When it was made, where it was measured later than that. */
  made: z.iso.date().optional(),
  /** In which browser, with its version. */
  browser: z.string().min(1),
  /** How many times slower than the machine it was, how long every request waits, milliseconds, and kilobits a second. */
  throttled: z.strictObject({ processor: z.number().positive(), delay: milliseconds, line: z.number().positive() }),
  /** Times each was loaded; what stands here is the one in the middle. */
  runs: z.number().int().positive(),
  /** What there was of it: an older version has not all of these. */
  pages: z.partialRecord(z.enum(loadedKinds), loaded),
  /** Time until the next paint after a choice of the reader, and between frames while a step changes, milliseconds. */
  playing: z.strictObject({ answer: milliseconds, frame: milliseconds }).optional(),
  /** Seconds that a build takes, and the most memory it has, bytes. */
  build: z.strictObject({ seconds: z.number().positive(), memory: count }).optional(),
  /**
   * The story from a server of this machine: requests a second, and how long 99 of 100 wait at most, milliseconds; and the same of
   * a bare file of that size, as much as the machine can. Written by `npm run bench-load -- --keep`.
   */
  served: z
    .strictObject({
      second: count,
      most: milliseconds,
      limit: z.strictObject({ second: count, most: milliseconds }),
    })
    .optional(),
});

/** `content/speed.json`: what the site cost its readers, release by release, oldest first. Written by `npm run bench -- --keep`. */
export const speedSchema = z.strictObject({ runs: z.array(run).min(1) });

export type SpeedRun = z.infer<typeof run>;
export type Loaded = z.infer<typeof loaded>;
