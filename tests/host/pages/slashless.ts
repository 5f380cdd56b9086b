import type { MakePage } from '../host-page.ts';

/** A frame whose address somebody wrote by hand, without the slash at its end. */
const slashless: MakePage = (site) => ({
  title: 'An address without its slash',
  body: `${site.script}<iframe src="${site.embed('nl', 'sectors').replace(/\/$/, '')}" title="${site.title('nl', 'sectors')}" width="100%" height="120"></iframe>`,
});

export default slashless;
