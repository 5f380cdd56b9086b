import { z } from 'astro/zod';
import { evaluator, NoValue } from '../ledger/evaluate.ts';
import { boundSchema, unitSchema } from '../ledger/fact.ts';
import { statusSchema } from '../ledger/status.ts';
import { seenIn } from './seen.ts';
import type { Story } from './story.ts';
import { cellOf } from './values.ts';

const valueSchema = z.union([z.number(), z.string()]);

/** What was published of one fact. */
export const publishedFactSchema = z.object({
  /** The figure or day as computed; null for a claim without one. */
  value: valueSchema.nullable(),
  unit: unitSchema.nullable(),
  bound: boundSchema,
  status: statusSchema,
  /** Decimals shown. */
  digits: z.number(),
});

export type PublishedFact = z.infer<typeof publishedFactSchema>;

/**
 * `/facts.json`: the ledger as it was published, for whoever wants to see later what has changed. Names are added, and none is
 * taken away or given another meaning within a version.
 */
export const publishedSchema = z.object({
  /** Version of this shape. */
  version: z.literal(1),
  /** Id of the story. */
  story: z.string(),
  /** Days of publication and of the last change. */
  published: z.string(),
  modified: z.string(),
  /** Ids of the corrections that readers have been told of. */
  corrections: z.array(z.string()),
  facts: z.record(z.string(), publishedFactSchema),
  /** Cells of tables by row and column. */
  tables: z.record(z.string(), z.record(z.string(), z.record(z.string(), valueSchema.nullable()))),
  /** By language: a digest of what a reader sees, which changes with it and with nothing else. */
  seen: z.record(z.string(), z.string()),
});

export type Published = z.infer<typeof publishedSchema>;

/** The facts of a story as a reader meets them; left out where a figure cannot be worked out. */
export function publishedFacts(story: Pick<Story, 'facts' | 'tables'>): Map<string, PublishedFact> {
  const valueOf = evaluator(story.facts, (place) => cellOf(story, place));
  const found = new Map<string, PublishedFact>();
  for (const [id, { unit, bound, status, digits }] of story.facts)
    try {
      found.set(id, {
        value: valueOf(id) ?? null,
        unit: unit ?? null,
        bound: bound ?? 'exact',
        status,
        digits: digits ?? 0,
      });
    } catch (error) {
      if (!(error instanceof NoValue)) throw error;
    }
  return found;
}

/** A story's ledger as it is published. */
export function publishedOf(story: Story): Published {
  const { settings } = story;
  return {
    version: 1,
    story: settings?.id ?? '',
    published: settings?.published ?? '',
    modified: settings?.modified ?? '',
    corrections: [...story.corrections.keys()].sort(),
    facts: Object.fromEntries(publishedFacts(story)),
    tables: Object.fromEntries(
      [...story.tables].map(([id, { rows }]) => [
        id,
        Object.fromEntries(rows.map((row) => [String(Object.values(row)[0]), row])),
      ]),
    ),
    seen: Object.fromEntries(
      [...story.editions.keys()].flatMap((name) => {
        const digest = seenIn(story, name);
        return digest === undefined ? [] : [[name, digest]];
      }),
    ),
  };
}
