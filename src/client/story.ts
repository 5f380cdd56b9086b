/** The one script the story names: when the page is there, and not before, it asks for what a browser can add. */
// Without it the page stays as it is, which is whole.
const begin = (): void => void import('./page.ts').catch(() => undefined);

if (document.readyState === 'complete') begin();
else addEventListener('load', begin, { once: true });
