import type { MakePage } from '../host-page.ts';
import { kept, script } from '../wordpress.ts';

/** A chart that is higher than WordPress lets a frame be. */
const tall: MakePage = (site) => ({
  title: 'Higher than WordPress wants',
  body: `${kept(site.answer('nl', 'status-board').html, 'z9Y8x7W6v5')}<script>${script}</script>`,
});

export default tall;
