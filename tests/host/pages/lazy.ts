import { prose, type MakePage } from '../host-page.ts';

/** Charts far below the window, and the foot of the page below them. */
const lazy: MakePage = (site) => ({
  title: 'Far below',
  head: '<style>.far{height:9000px}</style>',
  body: `${site.script}${prose}<div class="far"></div>
${site.frame('nl', 'sectors')}${site.element('nl', 'countries')}${prose}<div class="far"></div><p id="foot">The end.</p>`,
});

export default lazy;
