/** What embeds cost a page on a slow device: how long they hold it up, and how much of it moves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { embedPath, siteAddress } from '../i18n/addresses.ts';
import { compressedServer } from './compressed-server.ts';
import { embeddingHost, tenEmbeds } from './embedding-host.ts';
import { listening } from '../serving/listening.ts';
import { median } from './median.ts';
import { siteFolder } from '../building/site-folder.ts';

/** How many times slower than this machine. */
const slowed = 4;

const rounds = 5;

/** Milliseconds that a task may take before it counts as holding the page up: the definition of total blocking time. */
const free = 50;

/** Milliseconds of quiet in which a page is watched after it has loaded. */
const watched = 4000;

interface Cost {
  blocking: number;
  shift: number;
}

/** Loads a page slowed down and adds up what its tasks took beyond what is free. */
async function load(browser: Browser, address: string): Promise<Cost> {
  const page = await browser.newPage({ viewport: { width: 800, height: 1000 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.addInitScript(() => {
    const cost = { tasks: [] as number[], shift: 0 };
    Object.assign(globalThis, { cost });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) cost.tasks.push(duration);
    }).observe({ type: 'longtask' });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) cost.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift' });
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(watched);
  const { tasks, shift } = await page.evaluate(
    () => (globalThis as unknown as { cost: { tasks: number[]; shift: number } }).cost,
  );
  await page.close();
  return { blocking: tasks.reduce((sum, task) => sum + Math.max(0, task - free), 0), shift };
}

/** Pages with no, one and ten embeds, on an origin of their own, frames loaded at once. */
export async function embedsInBrowser(executablePath: string, locale: string): Promise<string> {
  const { base } = siteAddress(process.env['SITE_URL']);
  const server = compressedServer(siteFolder, base);
  const host = embeddingHost(siteFolder, locale, (await listening(server, 'localhost')) + base);
  const address = await listening(host, '127.0.0.1');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const lines: string[] = [];
  try {
    for (const count of [0, 1, 10]) {
      const costs: Cost[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const cost = await load(browser, `${address}/${String(count)}`);
        // The first round only warms up.
        if (round > 0) costs.push(cost);
      }
      const bytes = tenEmbeds(siteFolder, locale)
        .slice(0, count)
        .reduce(
          (sum, chart) =>
            sum + brotliCompressSync(readFileSync(join(siteFolder, locale, embedPath(chart), 'index.html'))).length,
          0,
        );
      lines.push(
        `a page with ${String(count)} embeds, ${String(slowed)} times slowed: ${String(bytes)} bytes, held up for ${median(costs.map(({ blocking }) => blocking)).toFixed(0)} ms, moved by ${Math.max(...costs.map(({ shift }) => shift)).toFixed(3)}`,
      );
    }
  } finally {
    await browser.close();
    host.close();
    server.close();
  }
  return lines.join('\n');
}
