import type { MakePage } from '../host-page.ts';

/** A page that is itself in a sandbox, as where readers' own pages are shown: nothing in it has an origin. */
const opaque: MakePage = (site) => ({
  title: 'In a page without an origin',
  policy: 'sandbox allow-scripts',
  body: `${site.script}<iframe src="${site.embed('nl', 'sectors')}" title="${site.title('nl', 'sectors')}" width="100%" height="120"></iframe>
${site.element('en', 'countries')}`,
});

export default opaque;
