import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** Prints a page of a file on paper, as its style has it: a PDF with its headings as outline, and tags for who listens to it. */
export async function printed(executablePath: string, file: string): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    // The policy of the page is of the style it was built with, and its faces are others now.
    const context = await browser.newContext({ offline: true, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    const faces = await page.evaluate(() =>
      document.fonts.ready.then(() => [...document.fonts].filter(({ status }) => status === 'loaded').length),
    );
    // Without style there would be a PDF all the same, and nobody might look at it.
    if (faces === 0) throw new Error(`The page at ${file} came without its style: no PDF is made of it.`);
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await browser.close();
  }
}
