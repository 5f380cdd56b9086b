import type { MakePage } from '../host-page.ts';

/** A page that React manages, under a policy without anything unsafe. */
const react: MakePage = (site) => ({
  title: 'React',
  policy: `default-src 'none'; frame-src ${site.base}; script-src 'self' ${site.base}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`,
  body: `<main data-title="${site.title('nl', 'sectors')}" data-base="${site.base}"></main><script src="/react/app.js"></script>${site.script}`,
});

export default react;
