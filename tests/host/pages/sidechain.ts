import type { MakePage } from '../host-page.ts';

/** Sidechain of NPR as published. */
const sidechain: MakePage = (site) => ({
  title: 'Sidechain',
  body: `<script src="/libraries/sidechain.js"></script><side-chain src="${site.embed('nl', 'sectors')}"></side-chain>`,
});

export default sidechain;
