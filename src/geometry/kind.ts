import type { z } from 'astro/zod';
import type { Say } from '../i18n/say.ts';
import { statusOf, type Status } from '../ledger/vocabulary.ts';
import type { Cell, Row } from '../tables/row.ts';
import type { Drawing, Frame } from './marks.ts';

/** What a column must hold to serve in a channel, and whether the chart can do without. */
export interface Channel {
  /** Types of column that fit. */
  types: readonly ('key' | 'number' | 'day' | 'ids' | 'text')[];
  /** True where a chart of this kind may leave the channel out. */
  optional?: boolean;
}

/** What a layout is given: rows by channel name, the chart's options, one state of it, the frame, and the language. */
export interface Scene<Options, State> {
  /** The table's rows in file order; each by channel name, plus `key` for the row's own key. */
  rows: readonly Row[];
  options: Options;
  state: State;
  frame: Frame;
  say: Say;
}

/** A small chart of the kind: its documentation, its test picture and its page in the gallery. */
export interface Example<Options, State> {
  rows: readonly Row[];
  options: Options;
  /** The states drawn, by name. */
  states: Readonly<Record<string, State>>;
  /** Words by `channel.key` or by the name of another word of the chart. */
  words: Readonly<Record<string, string>>;
}

/** A kind of chart: `src/geometry/kinds/<kind>.ts` exports one as its default. */
export interface Kind<Options = unknown, State = unknown> {
  /** Which columns it needs, by what they do in the drawing. */
  channels: Readonly<Record<string, Channel>>;
  /** Channel whose keys put the rows in groups, for whoever walks the chart; none where rows stand by themselves. */
  groups?: string;
  /** Channel whose values are parts of one whole where they have a most, such as 100 per cent, and setting with what is left over. */
  parts?: { channel: string; rest: string };
  /** Settings of the whole chart, from `options` in its definition. */
  options: z.ZodType<Options>;
  /** What differs between its steps, from `state` in its definition. */
  state: z.ZodType<State>;
  /** Words besides labels of keys which every chart of the kind needs in every language, under `words`. */
  words: readonly string[];
  /**
   * What its charts are on paper: `complete` where marks say every value of every row, so that a table would say it all twice;
   * `beside` where a picture is low enough to have its text beside it.
   */
  paper?: readonly ('complete' | 'beside')[];
  /** Draws one state. Pure: the same scene gives the same drawing. */
  layout(scene: Scene<Options, State>): Drawing;
  /**
   * Other states that a reader can bring about from a step's, enough of them that everything is said which any can say:
   * a browser says only what the build has said.
   */
  reachable?(state: State, options: Options): State[];
  example: Example<NoInfer<Options>, NoInfer<State>>;
}

/** Keeps the types of options and state together while a kind is written. */
export function defineKind<Options, State>(kind: Kind<Options, State>): Kind<Options, State> {
  return kind;
}

/** The cell as a number; throws with the channel's name where the table's check let something else through. */
export function numberOf(cell: Cell | undefined, channel: string): number {
  if (typeof cell !== 'number')
    throw new TypeError(`the channel "${channel}" holds ${JSON.stringify(cell)}, not a number`);
  return cell;
}

/** The cell as a status; throws with the channel's name where the table's check let something else through. */
export function sureOf(cell: Cell | undefined, channel: string): Status {
  const status = statusOf(cell);
  if (!status) throw new TypeError(`the channel "${channel}" holds ${JSON.stringify(cell)}, not a status`);
  return status;
}

/** The cell as text, empty where there is none. */
export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}
