import { prose, type MakePage } from '../host-page.ts';

/** Frames and elements between text that is not to move when they come. */
const calm: MakePage = (site) => ({
  title: 'Nothing moves',
  lang: 'nl',
  body: `${site.script}${prose}
${site.element('nl', 'sectors')}${prose}
${site.frame('nl', 'attack-growth')}${prose}
${site.element('nl', 'patch-race', { headline: 'off' })}${prose}`,
});

export default calm;
