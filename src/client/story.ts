/** The one script the story names: when the page is there, and not before, it asks for what a browser can add. */
// Without it the page stays as it is, which is whole; so it does in a browser from before 2022, where the rest would fail half-way.
const begin = (): unknown => 'findLast' in [] && import('./page.ts').catch(() => undefined);

if (document.readyState === 'complete') begin();
else addEventListener('load', begin);
