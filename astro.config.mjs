import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { checked } from './src/checks/integration.ts';
import { fonts } from './src/styles/fonts.ts';
import { siteAddress } from './src/i18n/addresses.ts';

const { site, base } = siteAddress(process.env.SITE_URL);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  integrations: [checked(), fonts(), mdx(), sitemap({ filter: (page) => page !== new URL(base, site).href })],
  markdown: { processor: satteri({ features: { headingAttributes: true } }), syntaxHighlight: false },
  security: { csp: true },
  devToolbar: { enabled: false },
});
