import { test, type Page } from '@playwright/test';

/**
 * What was copied, read where a page may: the site's own pages write to the clipboard, and their policy keeps them from reading what a
 * reader has there.
 */
export async function clipboard(page: Page): Promise<string> {
  const context = page.context();
  const elsewhere = await context.newPage();
  await elsewhere.goto((test.info().config.metadata as { host: string }).host);
  await elsewhere.bringToFront();
  const text = await elsewhere.evaluate(() => navigator.clipboard.readText());
  await elsewhere.close();
  await page.bringToFront();
  return text;
}
