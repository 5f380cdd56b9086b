import type { MakePage } from '../host-page.ts';

/** What Medium and Embedly are documented to understand: a text in JSON that says whose height it is by its address. */
const medium: MakePage = (site) => ({
  title: 'As Medium and Embedly listen',
  body: `<iframe src="${site.embed('nl', 'sectors')}" title="Chart" width="100%"></iframe>
<script>
addEventListener('message', ({ data, source }) => {
  if (typeof data !== 'string' || data[0] !== '{') return;
  const { src, context, height } = JSON.parse(data);
  const frame = document.querySelector('iframe');
  if (context === 'iframe.resize' && frame.src === src && source === frame.contentWindow) frame.style.height = height + 'px';
});
</script>`,
});

export default medium;
