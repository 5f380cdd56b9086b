import type { BuiltSite } from '../../src/hosts/built-site.ts';

const own = "default-src 'none';img-src 'self' data:;script-src 'self' 'sha256-own'";

/** A site with a file of each kind. */
export const small: BuiltSite = {
  base: '/',
  files: [
    '404.html',
    '_astro/page.Dxv8JYOc.js',
    'embed/heights.json',
    'embed/v1.0.0.js',
    'embed/v1.js',
    'facts.json',
    'favicon.svg',
    'index.html',
    'nl/404.html',
    'nl/charts/index.html',
    'nl/charts/sectors.csv',
    'nl/charts/sectors.json',
    'nl/charts/sectors.svg',
    'nl/charts/sectors/index.html',
    'nl/embed/sectors/index.html',
    'nl/embedding/index.html',
    'nl/feed.xml',
    'nl/index.html',
    'nl/live/sectors.json',
    'nl/oembed/sectors.json',
    'nl/print.css',
    'nl/tienvoud-nl.html',
  ],
  policies: new Map([
    ['404.html', own],
    ['index.html', own],
    ['nl/404.html', own],
    ['nl/charts/index.html', own],
    ['nl/charts/sectors/index.html', `${own};frame-src 'self'`],
    ['nl/embed/sectors/index.html', "default-src 'none';script-src 'sha256-frame'"],
    ['nl/embedding/index.html', own],
    ['nl/index.html', own],
    ['nl/tienvoud-nl.html', "default-src 'none';img-src data:"],
  ]),
};
