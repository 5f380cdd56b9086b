import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** Prints a page of a file on paper, as its style has it: a PDF with its headings as outline, and tags for who listens to it. */
export async function printed(executablePath: string, file: string): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await browser.close();
  }
}
