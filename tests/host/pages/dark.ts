import { prose, type MakePage } from '../host-page.ts';

/** A dark page with charts in its colours, and one that was asked to be light. */
const dark: MakePage = (site) => ({
  title: 'A dark page',
  head: '<style>:root{color-scheme:dark;background:#102027;color:#eee}</style>',
  body: `${site.script}${prose}
${site.frame('en', 'sectors', { theme: 'dark' })}
${site.element('en', 'countries', { theme: 'dark' })}
${site.element('en', 'patch-race', { theme: 'light' })}`,
});

export default dark;
