import { createServer, type Server } from 'node:http';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { putAdmin } from '../../src/admin/integration.ts';
import { checkFiles } from '../../src/checks/run.ts';
import { filesIn } from '../../src/story/files.ts';

// Hundreds of files are written into the browser and read back.
test.setTimeout(90_000);

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };
const content = filesIn('content').texts;

let folder: string;
let server: Server;
let home: string;

/** The editor alone, as a build puts it beside the story. */
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tienvoud-admin-'));
  await putAdmin(join(folder, 'admin'));
  server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '').replace(/\/$/, '/index.html');
    const file = join(folder, path);
    if (path.includes('..') || !existsSync(file)) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
        .end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  // Only on localhost does the editor open a checkout.
  home = `http://localhost:${String((server.address() as AddressInfo).port)}/admin/`;
});

test.afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

/** Opens the editor on a copy of the story in the browser's own file system, in the place of a folder that a person picks. */
async function open(page: Page): Promise<{ elsewhere: string[] }> {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(home)) elsewhere.push(request.url());
  });
  await page.goto(home);
  await page.evaluate(
    async (files) => {
      const root = await navigator.storage.getDirectory();
      const checkout = await root.getDirectoryHandle('checkout', { create: true });
      await checkout.getDirectoryHandle('.git', { create: true });
      for (const [path, text] of files) {
        const names = path.split('/');
        const name = names.pop() ?? '';
        let place = checkout;
        for (const one of names) place = await place.getDirectoryHandle(one, { create: true });
        const stream = await (await place.getFileHandle(name, { create: true })).createWritable();
        await stream.write(text);
        await stream.close();
      }
    },
    [...content].map(([path, text]): [string, string] => [`content/${path}`, text]),
  );
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('checkout'),
    });
  });
  await page.goto(home);
  await page.getByRole('button', { name: 'Work with Local Repository' }).click();
  await expect(page.getByText(`${chapters[0] ?? ''} · `)).toBeVisible();
  return { elsewhere };
}

/** A file of the checkout as it is now. */
async function read(page: Page, path: string): Promise<string> {
  return page.evaluate(async (name) => {
    const names = `content/${name}`.split('/');
    const last = names.pop() ?? '';
    let place = await (await navigator.storage.getDirectory()).getDirectoryHandle('checkout');
    for (const one of names) place = await place.getDirectoryHandle(one);
    return (await (await place.getFileHandle(last)).getFile()).text();
  }, path);
}

/** All files of the checkout that are not as they were, with the lines that went and the lines that came. */
async function changes(page: Page): Promise<Record<string, { gone: string[]; come: string[] }>> {
  const found: Record<string, { gone: string[]; come: string[] }> = {};
  for (const [path, old] of content) {
    const now = await read(page, path);
    if (now === old) continue;
    const [before, after] = [old.split('\n'), now.split('\n')];
    found[path] = {
      gone: before.filter((line, index) => line !== after[index]),
      come: after.filter((line, index) => line !== before[index]),
    };
  }
  return found;
}

/** Saves, and waits until the editor is back at its list, which is after the file has been written. */
async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page).not.toHaveURL(/\/entries\//);
}

const chapters = [...content.keys()].flatMap((path) => /^locales\/nl\/chapters\/(.*)\.mdx$/.exec(path)?.[1] ?? []);

test('a new title of a chapter is the one line that changes, in every chapter with all its components', async ({
  page,
}) => {
  const { elsewhere } = await open(page);
  expect(chapters.length).toBeGreaterThan(5);
  for (const chapter of chapters) {
    await page.goto(`${home}#/collections/chapters/entries/${chapter}`);
    const title = page.getByRole('textbox', { name: 'Title' }).first();
    await expect(title).toHaveValue(/./);
    await title.fill(`Nieuw: ${chapter}`);
    await save(page);
  }
  const found = await changes(page);
  expect(Object.keys(found).sort()).toEqual(chapters.map((chapter) => `locales/nl/chapters/${chapter}.mdx`));
  for (const chapter of chapters) {
    const own = found[`locales/nl/chapters/${chapter}.mdx`];
    expect(own?.gone).toEqual([expect.stringMatching(/^title: /)]);
    expect(own?.come).toEqual([`title: 'Nieuw: ${chapter}'`]);
  }
  expect(elsewhere).toEqual([]);
});

test('a new figure is the one line that changes, and the check reads it', async ({ page }) => {
  await open(page);
  await page.goto(`${home}#/collections/ledger/entries/facts`);
  // A long list is drawn as far as it is looked at.
  const item = page
    .getByRole('group')
    .filter({ has: page.getByText(/^divd-addresses/) })
    .last();
  await page.getByText('cp-start', { exact: true }).hover();
  await expect(async () => {
    await page.mouse.wheel(0, 500);
    await expect(item).toBeVisible({ timeout: 50 });
  }).toPass();
  await item.getByRole('button', { name: 'Expand' }).first().click();
  const value = page.getByRole('textbox', { name: 'Value' }).first();
  await expect(value).toHaveValue('42193');
  await value.fill('42194');
  await save(page);
  expect(await changes(page)).toEqual({ 'facts.yaml': { gone: ['  value: 42193'], come: ['  value: 42194'] } });

  const place = mkdtempSync(join(tmpdir(), 'tienvoud-edited-'));
  for (const path of content.keys()) {
    mkdirSync(join(place, dirname(path)), { recursive: true });
    writeFileSync(join(place, path), await read(page, path));
  }
  const { story, problems } = await checkFiles(filesIn(place));
  rmSync(place, { recursive: true });
  expect(problems.filter(({ warning }) => !warning)).toEqual([]);
  expect(story.facts.get('divd-addresses')?.value).toBe(42194);
});

test('a component is a block of its own, and a new source a file of its own', async ({ page }) => {
  await open(page);
  await page.goto(`${home}#/collections/chapters/entries/03-nederland`);
  const phrase = page.getByRole('textbox', { name: 'Phrase' }).first();
  await page.getByRole('textbox', { name: 'Title' }).first().hover();
  await expect(async () => {
    await page.mouse.wheel(0, 500);
    await expect(phrase).toHaveValue(/DIVD/, { timeout: 50 });
  }).toPass();
  await phrase.fill('adressen, wereldwijd');
  await save(page);
  expect(await changes(page)).toEqual({
    'locales/nl/chapters/03-nederland.mdx': {
      gone: [expect.stringMatching(/^<Number id="divd-addresses">.*<\/Number>$/)],
      come: ['<Number id="divd-addresses">adressen, wereldwijd</Number>'],
    },
  });

  await page.goto(`${home}#/collections/sources/new`);
  for (const [name, value] of [
    [/slug/i, 'new-source'],
    ['Publisher', 'Krant'],
    ['Title', 'Kop: een'],
    ['Url', 'https://krant.example/een'],
    ['Read', '2026-11-24'],
    ['Language', 'nl'],
  ] as const)
    await page.getByRole('textbox', { name }).first().fill(value);
  await save(page);
  await expect(page).toHaveURL(/collections\/sources$/);
  expect(await read(page, 'sources/new-source.yaml')).toBe(
    "publisher: Krant\ntitle: 'Kop: een'\nurl: https://krant.example/een\nread: 2026-11-24\nlanguage: nl\n",
  );
});
