import type { MakePage } from '../host-page.ts';

/** Open-iframe-resizer as published, with its check of origins. */
const resizer: MakePage = (site) => ({
  title: 'open-iframe-resizer',
  body: `<iframe src="${site.embed('nl', 'sectors')}" title="Chart" width="100%"></iframe>
<script type="module">import { initialize } from '/libraries/open-iframe-resizer.js'; initialize({}, 'iframe');</script>`,
});

export default resizer;
