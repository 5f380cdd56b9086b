import type { MakePage } from '../host-page.ts';

/** A chart among strangers who speak as if they were charts: a frame of another site, and one without an origin. */
const hostile: MakePage = (site) => ({
  title: 'Among strangers',
  body: `${site.script}
${site.frame('nl', 'sectors')}
<iframe id="stranger" src="${site.stranger}?say=4321" title="A stranger" height="120"></iframe>
<iframe id="nobody" src="${site.stranger}?say=4321" sandbox="allow-scripts" title="A stranger without an origin" height="120"></iframe>`,
});

export default hostile;
