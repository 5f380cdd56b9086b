import type { MakePage } from '../host-page.ts';

/** Charts inside the page's own components: open ones, and one that nobody can look into. */
const shadow: MakePage = (site) => ({
  title: 'In shadow trees',
  body: `<div id="open"><template shadowrootmode="open">${site.element('nl', 'sectors')}</template></div>
<div id="frame"><template shadowrootmode="open"><div><template shadowrootmode="open">${site.frame('nl', 'countries')}</template></div></template></div>
<div id="closed"></div>
<script>
  // The page alone knows the way in.
  const root = document.querySelector('#closed').attachShadow({ mode: 'closed' });
  const chart = document.createElement('tienvoud-chart');
  chart.setAttribute('chart', 'sectors');
  chart.lang = 'nl';
  root.append(chart);
  window.inside = chart;
</script>
${site.script}`,
});

export default shadow;
