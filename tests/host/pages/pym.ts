import type { MakePage } from '../host-page.ts';

/** Pym.js as published. */
const pym: MakePage = (site) => ({
  title: 'Pym.js',
  body: `<div id="chart"></div><script src="/libraries/pym.js"></script>
<script>new pym.Parent('chart', '${site.embed('nl', 'sectors')}', { title: 'Chart' });</script>`,
});

export default pym;
