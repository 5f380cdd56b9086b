import type { MakePage } from '../host-page.ts';
import { kept, script } from '../wordpress.ts';

/** WordPress, which shows what oEmbed answered in its own sandbox and listens in its own way. */
const wordpress: MakePage = (site) => ({
  title: 'As WordPress embeds',
  body: `${kept(site.answer('nl', 'sectors').html, 'a1B2c3D4e5')}<script>${script}</script>`,
});

export default wordpress;
