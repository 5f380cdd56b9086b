/** How soon a change to a file stands in the browser while the story is edited, for each kind of file. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { siteAddress } from '../i18n/addresses.ts';
import { storyFolder } from '../story/files.ts';
import { freePort } from '../machine/free-port.ts';
import { flags } from '../machine/browser.mjs';

/** Times each kind of file is changed. */
const rounds = 10;

/** Milliseconds between two changes: an editor saves, looks, and writes on. */
const rest = 1500;

/** Milliseconds after which nothing more is expected. */
const patience = 10_000;

/** What stands for a change: how a file is written, and what the page then shows. */
interface Change {
  what: string;
  file: string;
  /** The file's text in a round. */
  write: (text: string, round: number) => string;
  /** What the page holds after it and never held before; an element that is no longer as it was, where it begins with "#". */
  sign: (round: number) => string;
}

const word = (round: number): string => `Mark${String(round)}mark`;
const number = (round: number): number => 1111 + round * 7;

/** One of each kind of file, of what the story has: its first chapter, and the chart on its first screen. */
function changesIn(folder: string): Change[] {
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const { language, opening, chapters } = parse(read('story.yaml')) as Record<'language' | 'opening', string> & {
    chapters: string[];
  };
  const own = `locales/${language}`;
  const said = (round: number): string => number(round).toLocaleString(language);
  const { table, steps } = parse(read(`charts/${opening}.yaml`)) as { table: string; steps: { id: string }[] };
  const cell = /,\d{3,}(?=,|\n)/.exec(read(`data/${table}.csv`))?.[0] ?? '';
  const told = chapters.map((id) => read(`${own}/chapters/${id}.mdx`)).join('\n');
  const facts = parse(read('facts.yaml')) as Record<string, { value?: unknown; unit?: string }>;
  const fact = [...told.matchAll(/<Fact id="([a-z0-9-]+)" \/>/g)]
    .map(([, id = '']) => id)
    .find((id) => Number.isInteger(facts[id]?.value) && Number(facts[id]?.value) > 20);
  return [
    {
      what: 'chapter in MDX',
      file: `${own}/chapters/${chapters[0] ?? ''}.mdx`,
      write: (text, round) => text.replace(/\n\n(?=[A-Z])/, `\n\n${word(round)} `),
      sign: word,
    },
    {
      what: 'words of a chart in YAML',
      file: `${own}/charts/${opening}.yaml`,
      write: (text, round) => text.replace(/^(headline: ["']?)/m, `$1${word(round)} `),
      sign: word,
    },
    {
      what: 'data in CSV',
      file: `data/${table}.csv`,
      write: (text, round) => text.replace(cell, `,${String(number(round))}`),
      sign: said,
    },
    {
      what: 'definition of a chart in YAML',
      file: `charts/${opening}.yaml`,
      // Two steps trade their states, and back.
      write: (text, round) => {
        const [one, other] = [...text.matchAll(/state: \{[^}]*\}/g)].map(([state]) => state);
        return round % 2 === 0 || one === undefined || other === undefined
          ? `${text}# ${String(round)}\n`
          : text.replace(one, '%').replace(other, one).replace('%', other);
      },
      sign: () => `#chart-${opening}-${steps[0]?.id ?? ''} .still`,
    },
    {
      what: 'interface.yaml',
      file: `${own}/interface.yaml`,
      write: (text, round) => text.replace(/^( {2}skip: ["']?)/m, `$1${word(round)} `),
      sign: word,
    },
    {
      what: 'facts.yaml',
      file: 'facts.yaml',
      write: (text, round) =>
        text.replace(
          new RegExp(`(^${fact ?? ''}:\\n(?:  .*\\n)*?  value: )\\d+`, 'm'),
          `$1${String(number(round + 50))}`,
        ),
      sign: (round) => said(round + 50),
    },
  ];
}

/** Milliseconds from a file being written to what it says standing in the browser. */
async function timed(page: Page, path: string, text: string, sign: string): Promise<number> {
  const before = sign.startsWith('#') ? await page.locator(sign).innerHTML() : '';
  const began = Date.now();
  writeFileSync(path, text);
  const stood = await page.waitForFunction(
    ({ sign, before }) =>
      (sign.startsWith('#')
        ? (document.querySelector(sign)?.innerHTML ?? before) !== before
        : document.body.textContent.includes(sign)) && Date.now(),
    { sign, before },
    { polling: 'raf', timeout: patience },
  );
  return Number(await stood.jsonValue()) - began;
}

/** Edits a copy of the story in a browser that stands in its second chapter, and says how long each kind of change took. */
export async function editingInBrowser(executablePath: string): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'tienvoud-bench-')), 'story');
  cpSync(storyFolder(), folder, { recursive: true });
  const port = await freePort();
  const server = spawn(process.execPath, ['src/commands/dev.ts'], {
    env: { ...process.env, PORT: String(port), STORY: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    await once(server.stdout, 'data');
    const { language } = parse(readFileSync(join(folder, 'story.yaml'), 'utf8')) as { language: string };
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const address = `http://localhost:${String(port)}${siteAddress(process.env['SITE_URL']).base}${language}/`;
    await page.goto(address);
    await page.locator('.chapter').nth(1).scrollIntoViewIfNeeded();
    await page.waitForTimeout(2 * rest);
    const lines: string[] = [];
    for (const { what, file, write, sign } of changesIn(folder)) {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      const taken: number[] = [];
      // The first of each only warms up: the server compiles what it has not shown before.
      for (let round = 0; round <= rounds; round++) {
        const one = await timed(page, path, write(text, round + 1), sign(round + 1));
        if (round > 0) taken.push(one);
        await page.waitForTimeout(rest);
      }
      writeFileSync(path, text);
      await page.waitForTimeout(rest);
      taken.sort((a, b) => a - b);
      lines.push(
        `  ${what.padEnd(38)} ${`${String(taken[Math.floor(taken.length / 2)])} ms`.padEnd(12)} ${`${String(taken.at(-1))} ms`.padEnd(12)} 500 ms`,
      );
    }
    return `editing, from a file being written to the text standing in the browser (${String(rounds)} times each):\n  ${''.padEnd(38)} ${'median'.padEnd(12)} ${'worst'.padEnd(12)} target\n${lines.join('\n')}`;
  } finally {
    await browser.close();
    server.kill();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  }
}
