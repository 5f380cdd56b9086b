import type { MakePage } from '../host-page.ts';

/** A chart in the narrowest sandbox in which it lives: it has no origin of its own there. */
const sandboxed: MakePage = (site) => ({
  title: 'In a narrow sandbox',
  body: `${site.script}<iframe src="${site.embed('nl', 'sectors')}" sandbox="allow-scripts" title="${site.title('nl', 'sectors')}" width="100%" height="120"></iframe>`,
});

export default sandboxed;
