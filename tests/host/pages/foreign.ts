import { prose, type MakePage } from '../host-page.ts';

/** A page whose own style means well and hits all: frames, everything, and the element by name. */
const foreign: MakePage = (site) => ({
  title: 'Foreign style',
  head: `<style>
*{box-sizing:border-box;margin:3px;padding:1px;line-height:2.4;letter-spacing:.1em;border-radius:9px;text-transform:uppercase;font-family:fantasy}
iframe{height:auto!important;max-width:50%!important;border:4px solid red;padding:5px!important;min-height:0;max-height:300px}
div{display:flex}a{display:inline!important;float:right}
:root{color-scheme:light;background:#fdf6e3}
</style>`,
  body: `${prose}<section id="frame">${site.frame('nl', 'sectors')}</section>${prose}
<section id="element">${site.element('nl', 'sectors')}</section>${prose}${site.script}`,
});

export default foreign;
