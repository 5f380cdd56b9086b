import { prose, type MakePage } from '../host-page.ts';

/** Ten different charts, all of them at once: no frame waits for its turn. */
const ten: MakePage = (site) => ({
  title: 'Ten charts and the loader',
  body:
    site.script +
    site.charts
      .slice(0, 10)
      .map((chart) => prose + site.frame('en', chart).replace(' loading="lazy"', ''))
      .join('\n'),
});

export default ten;
