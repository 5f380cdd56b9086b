import { chromium, type Browser } from '@playwright/test';
import { browser, flags } from './browser.mjs';

/** Starts the browser that is here, or one that can be had, and says which; ends the command with a sentence where there is none. */
export async function ownBrowser(what: string, more: readonly string[] = []): Promise<Browser> {
  // Plain script, without types: this is what it returns.
  const found = browser() as { path: string; how: string } | undefined;
  if (!found) {
    console.error(
      `No browser is to be had here to ${what} with: install Chromium, or allow its download, and try again.`,
    );
    process.exit(1);
  }
  console.log(found.how);
  return chromium.launch({ executablePath: found.path, args: [...flags, ...more] });
}
