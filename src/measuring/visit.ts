import type { Browser } from '@playwright/test';
import type { Seen } from '../story/proof.ts';

/** A page as it was visited, and what its server said the page may do. */
export interface Visit {
  seen: Seen;
  /** Addresses on other sites that were asked for; none is what is wanted. */
  others: readonly string[];
  /** What was forbidden, as directive and address. */
  refused: readonly string[];
  /** Policies that hold for the page: that of the header, where there is one, and that of the page itself. */
  policies: readonly string[];
}

declare global {
  interface Window {
    /** What the page tried and its policy forbade, since it began. */
    forbidden?: string[];
  }
}

/**
 * Opens a page in a browser that knows nothing yet, reads to its end, opens and presses all there is, and counts what was asked for
 * and what was left behind.
 */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const asked: string[] = [];
    context.on('request', (request) => {
      if (!request.url().startsWith('data:') && !request.url().startsWith('blob:')) asked.push(request.url());
    });
    await page.addInitScript(() => {
      const forbidden: string[] = (window.forbidden = []);
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        forbidden.push(`${effectiveDirective} ${blockedURI}`);
      });
    });
    const answer = await page.goto(address);
    const said = answer?.headers()['content-security-policy'];
    await page.evaluate(async () => {
      const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const read = async (): Promise<void> => {
        for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
          scrollTo(0, top);
          await painted();
        }
      };
      await read();
      for (const detail of document.querySelectorAll('details')) detail.open = true;
      for (const button of document.querySelectorAll('button')) {
        button.click();
        await painted();
      }
      await read();
    });
    // Whatever the reading asked for is to be there, or to have failed, before it is counted.
    await page.waitForLoadState('networkidle');
    const left = await page.evaluate(async () => ({
      kept:
        localStorage.length +
        sessionStorage.length +
        (await indexedDB.databases()).length +
        ('caches' in window ? (await caches.keys()).length : 0) +
        ('serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0),
      forbidden: window.forbidden ?? [],
      icons: [...document.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')].map(({ href }) => href),
      policies: [...document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]')].map(
        ({ content }) => content,
      ),
    }));
    const { origin } = new URL(address);
    // An icon is for the tabs of a browser, and not every browser has any.
    const own = new Set(asked.filter((one) => new URL(one).origin === origin && !left.icons.includes(one)));
    const others = asked.filter((one) => new URL(one).origin !== origin);
    return {
      seen: {
        own: own.size,
        others: others.length,
        cookies: (await context.cookies()).length,
        kept: left.kept,
        refused: left.forbidden.length,
      },
      others,
      refused: left.forbidden,
      policies: [...(said === undefined ? [] : [said]), ...left.policies],
    };
  } finally {
    await context.close();
  }
}
