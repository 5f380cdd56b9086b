import type { MakePage } from '../host-page.ts';

/** What amp-iframe with `resizable` is documented to do: heights from 100 pixels, from its own frame, of the type "embed-size". */
const amp: MakePage = (site) => ({
  title: 'As AMP listens',
  body: `<iframe src="${site.embed('nl', 'sectors')}#amp=1" sandbox="allow-scripts" title="Chart" width="100%"></iframe>
<script>
addEventListener('message', ({ data, source }) => {
  const frame = document.querySelector('iframe');
  if (source !== frame.contentWindow || !data || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
  if (data.height >= 100) frame.style.height = data.height + 'px';
});
</script>`,
});

export default amp;
