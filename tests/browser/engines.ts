import { test as base, type BrowserContext } from '@playwright/test';

export { expect } from '@playwright/test';

/** A policy that comes with every page and lets no script in. */
const refusal = "script-src 'none'";

/**
 * Takes script from the pages of a context. Firefox cannot be told by WebDriver BiDi to have none, and with the preference for it
 * would run none of a test's either; so there it is a policy that refuses it.
 */
export async function withoutScript(context: BrowserContext): Promise<void> {
  if (context.browser()?.browserType().name() !== 'firefox') return;
  await context.route('**/*', async (route) => {
    if (!['document', 'iframe'].includes(route.request().resourceType()) && !route.request().isNavigationRequest()) {
      await route.fallback();
      return;
    }
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': refusal } });
  });
}

/** A test whose `javaScriptEnabled: false` holds in every engine. */
export const test = base.extend({
  context: async ({ context, javaScriptEnabled }, use) => {
    if (!javaScriptEnabled) await withoutScript(context);
    await use(context);
  },
});

/** Ends the name of a test that runs in every engine, by the language or address it is about: of two languages in one, for engines do not differ by words. */
export const inEngines = (about: string): string => (/^\/?en\b/.test(about) ? '' : ' @engines');
