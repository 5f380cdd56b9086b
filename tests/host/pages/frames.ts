import type { MakePage } from '../host-page.ts';

/** Frames of @newswire as published. */
const frames: MakePage = (site) => ({
  title: '@newswire/frames',
  body: `<div data-frame-src="${site.embed('nl', 'sectors')}"></div><script src="/libraries/frames.js"></script>
<script>newswireFrames.autoInitFrames();</script>`,
});

export default frames;
