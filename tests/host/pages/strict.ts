import { newestRelease } from '../../../src/embed/releases.ts';
import { prose, type MakePage } from '../host-page.ts';

/** The narrowest policy a page can have that shows a chart: no style in the page, no text as script, nothing unsafe. */
const strict: MakePage = (site) => {
  const { path, integrity } = newestRelease();
  return {
    title: 'A strict policy',
    policy: `default-src 'none'; frame-src ${site.base}; script-src ${site.base}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`,
    body: `${prose}
${site.element('nl', 'sectors', { room: false })}
<iframe id="plain" src="${site.embed('en', 'countries')}" title="${site.title('en', 'countries')}" width="100%" height="400" frameborder="0"></iframe>
<script src="${site.base}${path}" integrity="${integrity}" crossorigin="anonymous" async></script>`,
  };
};

export default strict;
