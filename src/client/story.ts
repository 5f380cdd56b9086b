/** The one script the story names: when the page is there, and not before, it asks for what a browser can add. */
const begin = (): void => void import('./page.ts');

if (document.readyState === 'complete') begin();
else addEventListener('load', begin, { once: true });
