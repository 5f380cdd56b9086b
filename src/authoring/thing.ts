import type { Kinds } from '../geometry/layout.ts';
import type { Component } from '../schemas/components.ts';
import type { DocComments } from '../schemas/doc-comments.ts';
import type { Story } from '../story/story.ts';
import { dayFix, isDay } from '../tables/day.ts';

/** What cannot be done, and what to do about it, as sentences without their full stops. */
export interface Complaint {
  what: string;
  fix: string;
}

/** What a new thing is made in, and what was said of it. */
export interface Setting {
  story: Story;
  /** Every text of the story by path from its folder. */
  texts: ReadonlyMap<string, string>;
  kinds: Kinds;
  /** Comments of the schemas, for the files to be filled in. */
  docs: DocComments;
  /** What a chapter may name. */
  components: readonly Component[];
  /** The day it is, as 2021-03-11. */
  today: string;
  /** The name given: an id, a slug or a tag. */
  name: string;
  /** What was answered so far, by flag; the empty text where nothing was chosen. */
  answers: Readonly<Record<string, string>>;
}

/** Something that is asked, or given as a flag, because a machine reads it: what readers read is written in the files. */
export interface Question {
  /** The question. */
  ask: string;
  /** What an answer looks like, for the usage: `<kind>`. */
  as: string;
  /** Values to choose from, and what they are called. */
  among?: (setting: Setting) => { values: readonly string[]; noun: string };
  /** True where several of them may be named, with spaces or commas between. */
  many?: boolean;
  /** What it is where nobody says; empty for nothing at all, undefined where somebody must say. */
  usual?: (setting: Setting) => string | undefined;
  /** False where there is nothing to ask after what was said before; where left out there always is. */
  applies?: (setting: Setting) => boolean;
  /** True where it is not asked, and only taken as a flag. */
  quiet?: boolean;
  /** What is wrong with an answer. */
  flaw?: (value: string, setting: Setting) => Complaint | undefined;
}

/** Files to be written, and what to do then. */
export interface Draft {
  /** New files by path from the folder of the story. */
  files: ReadonlyMap<string, string>;
  /** Files that are there, as they will be. */
  edits: ReadonlyMap<string, string>;
  /** What to do next, a sentence each. */
  next: readonly string[];
}

/** A thing that can be made: `src/authoring/things/<thing>.ts` exports one as its default. */
export interface Thing {
  /** What is made, in one sentence. */
  makes: string;
  /** The name it needs: what it looks like, the question for it, and what is wrong with one. */
  name: { as: string; ask: string; flaw: (name: string, setting: Setting) => Complaint | undefined };
  /** What else is asked, by flag, in the order in which it is asked. */
  questions: Readonly<Record<string, Question>>;
  /** The files, or everything that stands in the way. Pure. */
  draft: (setting: Setting) => Draft | Complaint[];
}

/** True where something stands in the way. */
export function isRefused(drafted: Draft | Complaint[]): drafted is Complaint[] {
  return Array.isArray(drafted);
}

/** The ids named in an answer that may name several. */
export function idsIn(answer: string | undefined): string[] {
  return (answer ?? '').split(/[\s,]+/).filter((id) => id !== '');
}

/** What is wrong with an id: small letters, digits and hyphens, as in addresses. */
export function idFlaw(id: string): Complaint | undefined {
  if (/^[a-z][a-z0-9-]*$/.test(id)) return undefined;
  return { what: `"${id}" is not an id`, fix: 'Use small letters, digits and hyphens, and begin with a letter' };
}

/** What is wrong with a day. */
export function dayFlaw(day: string): Complaint | undefined {
  return isDay(day) ? undefined : { what: `"${day}" is not a day`, fix: dayFix(day) };
}

/** What is wrong with a web address. */
export function addressFlaw(url: string): Complaint | undefined {
  if (/^https?:\/\//.test(url) && URL.canParse(url)) return undefined;
  return { what: `"${url}" is not a web address`, fix: 'Write the whole address, beginning with https://' };
}
