import { newestRelease } from '../../../src/embed/releases.ts';
import type { MakePage } from '../host-page.ts';

/** The loader three times, once under its number, before anything is there; charts come and go by the tests' hand. */
const later: MakePage = (site) => {
  const { path, integrity } = newestRelease();
  return {
    title: 'Charts that come later',
    body: `${site.script}${site.script}
<script src="${site.base}${path}" integrity="${integrity}" crossorigin="anonymous" async></script>
<main></main>
<template id="frame">${site.frame('nl', 'sectors')}</template>
<template id="element">${site.element('nl', 'sectors')}</template>`,
  };
};

export default later;
