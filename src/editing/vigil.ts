import { Worker } from 'node:worker_threads';
import { filesIn } from '../story/files.ts';
import { handOver } from '../story/hand-over.ts';
import { sorted, type Problem } from '../story/problem.ts';
import { readStory, type Files, type Memory } from '../story/read.ts';
import type { News } from './news.ts';
import { problemsNow, setProblems } from './problems-now.ts';

/** Changes that follow each other this closely, in milliseconds, are read as one. */
const breath = 15;

/** Milliseconds a file that has just been emptied is given to be filled again: some programs save in two steps. */
const refill = 250;

/** Milliseconds a change waits for its checks before it is shown without them. */
const patience = 150;

/** Milliseconds a page that is asked for waits for them at most. */
const longest = 5000;

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Answer {
  of: number;
  problems?: Problem[];
  failed?: string;
}

/** Told after every change. */
export type Told = (news: News) => void;

const key = (problems: readonly Problem[]): string => JSON.stringify(problems);

/**
 * Keeps a story and its problems up to date while its files change. Reading is quick and done at once; checking is done beside, and
 * what it finds comes along when it is quick enough, and after the story when it is not.
 */
export class Vigil {
  readonly #folder: string;
  readonly #told: Told;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #worker = this.#hire();
  readonly #memory: Memory = new Map();
  #files: Files | undefined;
  #number = 0;
  #soon: NodeJS.Timeout | undefined;
  #settled: Promise<void> = Promise.resolve();

  constructor(folder: string, told: Told) {
    this.#folder = folder;
    this.#told = told;
  }

  #hire(): Worker {
    const worker = new Worker(new URL('check-worker.ts', import.meta.url));
    worker.on('message', (answer: Answer) => {
      this.#waiting.get(answer.of)?.(answer);
      this.#waiting.delete(answer.of);
    });
    // One that has broken down answers nobody any more: whoever waits is told, and the next change finds another.
    worker.on('error', (error) => {
      for (const [of, tell] of this.#waiting) tell({ of, failed: String(error) });
      this.#waiting.clear();
      this.#worker = this.#hire();
    });
    worker.unref();
    return worker;
  }

  /** Number of the story as it is now; another after every change. */
  get number(): number {
    return this.#number;
  }

  /** Resolves when all that is wrong with the story as it is now is known. */
  async settled(): Promise<void> {
    for (let before: Promise<void> | undefined; before !== this.#settled;) {
      before = this.#settled;
      await before;
    }
  }

  /** Reads and checks for the first time. */
  begin(): Promise<void> {
    return this.#take(filesIn(this.#folder));
  }

  /** Something in the folder has changed. */
  changed(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      this.#look();
    }, breath);
  }

  #look(): void {
    const files = filesIn(this.#folder);
    const emptied = [...files.texts].some(([path, text]) => text === '' && (this.#files?.texts.get(path) ?? '') !== '');
    if (!emptied) {
      void this.#take(files);
      return;
    }
    this.#soon = setTimeout(() => {
      void this.#take(filesIn(this.#folder));
    }, refill);
  }

  async #take(files: Files): Promise<void> {
    const before = this.#files;
    if (
      before?.texts.size === files.texts.size &&
      [...files.texts].every(([path, text]) => before.texts.get(path) === text)
    )
      return;
    this.#files = files;
    const of = ++this.#number;
    const verdict = new Promise<Answer>((resolve) => this.#waiting.set(of, resolve));
    this.#settled = Promise.race([verdict, after(longest)]).then(() => undefined);
    this.#worker.postMessage({ of, folder: this.#folder });
    const { story, problems: read } = readStory(files, this.#memory);
    if (before) await Promise.race([verdict, after(patience)]);
    else await verdict;
    if (of !== this.#number) return;
    handOver(story);
    // Until the checks have answered: what reading found, and what they found before.
    const unanswered = this.#waiting.has(of);
    if (unanswered) {
      const kept = problemsNow().problems.filter(({ check }) => check !== undefined);
      setProblems(sorted([...read, ...kept]));
      this.#told({ of, checked: false });
    }
    const { problems, failed } = await verdict;
    if (of !== this.#number) return;
    const shown = key(problemsNow().problems);
    const all =
      problems ??
      sorted([
        ...read,
        {
          file: files.root,
          line: 1,
          column: 1,
          what: `The checks broke off: ${failed ?? ''}`,
          fix: 'Tell whoever looks after the engine, with the file you changed last',
        },
      ]);
    setProblems(all);
    if (!unanswered || shown !== key(all)) this.#told({ of, checked: true });
  }
}
