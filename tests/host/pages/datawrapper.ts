import type { MakePage } from '../host-page.ts';

/** What the script in a snippet of Datawrapper is documented to do, which many a site keeps on every page: the height by the chart's id. */
const datawrapper: MakePage = (site) => ({
  title: 'As Datawrapper listens',
  body: `<iframe src="${site.embed('nl', 'sectors')}" title="Chart" width="100%"></iframe>
<script>
addEventListener('message', ({ data, source }) => {
  if (data['datawrapper-height'] === undefined) return;
  for (const id in data['datawrapper-height'])
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) frame.style.height = data['datawrapper-height'][id] + 'px';
});
</script>`,
});

export default datawrapper;
