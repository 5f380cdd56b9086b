import { chromium, type Browser } from '@playwright/test';
import { browser } from './browser.mjs';

/** With which Chromium starts for commands; without a sandbox, for containers have none, and asking nothing of anybody by itself. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

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
