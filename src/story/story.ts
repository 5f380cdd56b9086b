import type { ChartDefinition } from '../geometry/chart.ts';
import type { ChartWords } from '../i18n/chart-words.ts';
import type { CorrectionWords } from '../i18n/correction-words.ts';
import type { Interface } from '../i18n/interface.ts';
import type { Chapter, Glossary, Locale, StoryWords } from '../i18n/locale.ts';
import type { Correction } from '../ledger/correction.ts';
import type { Fact } from '../ledger/fact.ts';
import type { Source } from '../ledger/source.ts';
import type { Outline } from './chapter.ts';
import type { Colours } from './colours.ts';
import type { MeasuredHeights } from './heights.ts';
import type { Proof } from './proof.ts';
import type { SpeedRun } from './speed.ts';
import type { Page, Settings, Table } from './settings.ts';
import type { Translated } from './translated.ts';

/** A text in MDX: its front matter, its outline and the text itself. */
export interface Prose<Front> {
  /** Path of its file from the folder that holds the story's. */
  file: string;
  front: Front;
  outline: Outline;
  body: string;
}

/** All of one language. A part that could not be read is left out, and a problem tells why. */
export interface Edition {
  locale?: Locale | undefined;
  interface?: Interface | undefined;
  words?: StoryWords | undefined;
  glossary?: Glossary | undefined;
  /** Names and words that no dictionary has, and names with a number in them; from `words.txt`. */
  names: readonly string[];
  charts: Map<string, ChartWords>;
  corrections: Map<string, CorrectionWords>;
  chapters: Map<string, Prose<Chapter>>;
  pages: Map<string, Prose<Page>>;
  /** Version of the original each part was translated from; left out where that was never kept. */
  translated?: Translated | undefined;
}

/** The content folder as a value. */
export interface Story {
  settings?: Settings;
  sources: Map<string, Source>;
  facts: Map<string, Fact>;
  tables: Map<string, Table>;
  charts: Map<string, ChartDefinition>;
  /** By the name of the file: the day and what it is about. */
  corrections: Map<string, Correction>;
  /** Its colours by name; left out where it has none of its own. */
  colours?: Colours;
  /** Heights of embeds by language and chart; empty where they were never measured. */
  heights: Map<string, MeasuredHeights>;
  /** What a browser was left with by every page; left out where nobody has looked. */
  proof?: Proof;
  /** What the site cost its readers, release by release, the oldest first; empty where it was never measured. */
  speed: readonly SpeedRun[];
  /** By the name of the folder in `locales/`. */
  editions: Map<string, Edition>;
  /** Files that are there but could not be read, by path from the content folder: what rests on them is not wrong in itself. */
  unread: Set<string>;
}

/** Where a part of a file stands, for problems found when files are held together. */
export type Locate = (file: string, path: readonly PropertyKey[]) => { line: number; column: number };
