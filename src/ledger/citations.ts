import type { Fact } from './fact.ts';
import { weakest, type Status } from './status.ts';

/** Components whose `id` names the facts a claim rests on. */
const citing = ['Cite', 'Quote', 'Correction'];

/** A part of a chapter as far as citing goes. */
interface Citing {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

/** What a story cites, in order of first appearance, each set of facts once: the n-th is note n. */
export function citations(parts: Iterable<Citing>): string[] {
  const found = new Set<string>();
  for (const { name, attributes } of parts) {
    const id = attributes['id'];
    if (citing.includes(name) && id) found.add(id);
  }
  return [...found];
}

/** What a claim rests on: the weakest status of its facts, and all their sources, the best first. */
export interface Basis {
  status: Status;
  sources: string[];
}

/** The basis of a claim that names one or more facts; undefined where none of them is in the ledger. */
export function basisOf(ids: string, facts: ReadonlyMap<string, Fact>): Basis | undefined {
  const found = ids.split(' ').flatMap((id) => facts.get(id) ?? []);
  if (found.length === 0) return undefined;
  return {
    status: weakest(found.map(({ status }) => status)),
    sources: [...new Set(found.flatMap(({ sources }) => sources))],
  };
}
