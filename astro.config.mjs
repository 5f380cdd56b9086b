import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { admin } from './src/admin/integration.ts';
import { checked } from './src/checks/integration.ts';
import { compiled } from './src/building/compiled.ts';
import { hostFiles } from './src/building/host-files.ts';
import { lightImports } from './src/building/light-imports.ts';
import { lostPages } from './src/building/lost-pages.ts';
import { editions } from './src/editions/integration.ts';
import { editing } from './src/editing/integration.ts';
import { kept } from './src/building/kept.ts';
import { ownPolicies } from './src/building/policy.ts';
import { packages } from './src/packages/integration.ts';
import { fonts } from './src/styles/fonts.ts';
import { isFrame, siteAddress } from './src/i18n/addresses.ts';
import { untranslatedIn } from './src/story/drift.ts';
import { languagesIn, storyFolder } from './src/story/files.ts';
import { handedOver } from './src/story/hand-over.ts';
import { isWhole } from './src/story/whole.ts';

const { site, base } = siteAddress(process.env.SITE_URL);
const home = new URL(base, site).href;
/** A page that shows anything untranslated is not to be found. By then the story that is built has been read. */
const isFound = (path) => {
  const [, locale = '', below = ''] = /^([^/]+)\/(.*)$/.exec(path) ?? [];
  const story = handedOver();
  return !story || isWhole(below, untranslatedIn(story, locale));
};
const { original, tags } = languagesIn(storyFolder());

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  integrations: [
    checked(),
    editing(),
    fonts(),
    lostPages(),
    ownPolicies(),
    mdx(),
    editions(),
    // The chooser at the root is the x-default of the story, not a page to be found by itself, and neither is a frame.
    sitemap({
      filter: (page) => page !== home && !isFrame(page.slice(home.length)) && isFound(page.slice(home.length)),
      i18n: { defaultLocale: original, locales: tags },
    }),
    kept(),
    // After all of the story's, for its page is none of them: it has a policy of its own.
    admin(),
    // When all that readers are sent has been made.
    packages(),
    // Last, for it says how all files are sent.
    hostFiles(),
  ],
  markdown: { processor: satteri({ features: { headingAttributes: true } }), syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ],
    },
  },
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  // Pages are made in the process that builds them: what it has loaded already need not be bundled for it.
  vite: {
    plugins: [lightImports(), compiled()],
    ssr: { external: ['d3', 'i18next', 'zod', 'astro/zod', '@resvg/resvg-wasm'] },
    environments: {
      prerender: {
        build: {
          // All texts are one module: else each is two, loaded one by one. Astro then fills in styles of the first alone, and none has any.
          rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'texts', test: /\.mdx(\?|$)/ }] } } },
        },
      },
    },
    build: {
      // Scripts are files, for the page to be there before them.
      assetsInlineLimit: (file) => (file.endsWith('.js') ? false : undefined),
      modulePreload: false,
    },
  },
});
