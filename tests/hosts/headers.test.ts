import { describe, expect, it } from 'vitest';
import { headersOf, transportSecurity } from '../../src/hosts/headers.ts';
import { kindOf } from '../../src/hosts/kinds.ts';
import { metaPolicy } from '../../src/hosts/meta-policy.ts';
import { permissions } from '../../src/hosts/permissions.ts';
import { typeOf } from '../../src/hosts/types.ts';

const meta = "default-src 'none';script-src 'sha256-a';";

it('a file is of the kind its path says', () => {
  const kinds = {
    'admin/index.html': 'editor',
    'admin/editor.js': 'editor',
    '404.html': 'lost',
    'nl/404.html': 'lost',
    'nl/embed/sectors/index.html': 'frame',
    'index.html': 'page',
    'nl/index.html': 'page',
    'nl/embedding/index.html': 'page',
    'nl/charts/sectors/index.html': 'page',
    'nl/tienvoud-nl.html': 'page',
    '_astro/page.Dxv8JYOc.js': 'asset',
    'nl/print.css': 'versioned',
    'nl/live/sectors.json': 'versioned',
    'embed/v1.0.0.js': 'release',
    'embed/v1.js': 'open',
    'embed/heights.json': 'open',
    'nl/charts/sectors.svg': 'drawing',
    'nl/charts/sectors.csv': 'open',
    'nl/charts/sectors.json': 'open',
    'nl/oembed/sectors.json': 'open',
    'favicon.svg': 'open',
  };
  expect(Object.fromEntries(Object.keys(kinds).map((file) => [file, kindOf(file)]))).toEqual(kinds);
});

describe('headersOf', () => {
  it('lets only its own site put a page in a frame, and keeps it apart from pages of others', () => {
    expect(headersOf('nl/index.html', meta)).toEqual({
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': permissions('clipboard-write'),
      'Content-Security-Policy': "default-src 'none';script-src 'sha256-a'; frame-ancestors 'self'",
    });
  });

  it('says of a chart alone nothing on frames, and lets hosts that are isolated take it in', () => {
    expect(headersOf('nl/embed/sectors/index.html', meta)).toEqual({
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'public, max-age=300, stale-while-revalidate=3600',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Access-Control-Allow-Origin': '*',
      'Permissions-Policy': permissions(),
      'Content-Security-Policy': "default-src 'none';script-src 'sha256-a'",
    });
  });

  it('has the answer to a lost address seen in frames too, and asked for anew', () => {
    for (const file of ['404.html', 'nl/404.html']) {
      const said = headersOf(file, meta);
      expect(said['Content-Security-Policy']).toBe("default-src 'none';script-src 'sha256-a'");
      expect(said['Cross-Origin-Resource-Policy']).toBe('cross-origin');
      expect(said['Cache-Control']).toBe('public, max-age=0, must-revalidate');
    }
  });

  it('keeps for a year what never changes, and nothing else', () => {
    const forever = 'public, max-age=31536000, immutable';
    expect(headersOf('_astro/page.Dxv8JYOc.js')['Cache-Control']).toBe(forever);
    expect(headersOf('embed/v1.0.0.js')['Cache-Control']).toBe(forever);
    for (const file of ['embed/v1.js', 'nl/charts/sectors.png', 'nl/live/sectors.json', 'robots.txt'])
      expect(headersOf(file)['Cache-Control'], file).not.toContain('immutable');
  });

  it('lets others use pictures, data, oEmbed, heights and the loader, and nothing that is the site’s own', () => {
    for (const file of [
      'nl/charts/sectors.png',
      'nl/charts/sectors.csv',
      'nl/charts/sectors.svg',
      'nl/oembed/sectors.json',
      'embed/heights.json',
      'embed/v1.js',
      'embed/v1.0.0.js',
      'facts.json',
    ]) {
      expect(headersOf(file)['Access-Control-Allow-Origin'], file).toBe('*');
      expect(headersOf(file)['Cross-Origin-Resource-Policy'], file).toBe('cross-origin');
    }
    for (const file of ['_astro/page.js', 'nl/print.css', 'nl/live/index.json', 'nl/index.html']) {
      expect(headersOf(file)['Access-Control-Allow-Origin'], file).toBeUndefined();
      expect(headersOf(file)['Cross-Origin-Resource-Policy'], file).toBe('same-origin');
    }
  });

  it('gives a drawing that is opened by itself nothing to load or run', () => {
    expect(headersOf('nl/charts/sectors.svg')['Content-Security-Policy']).toBe("default-src 'none'");
  });

  it('protects a page that has no policy of its own from frames all the same', () => {
    expect(headersOf('nl/index.html')['Content-Security-Policy']).toBe("frame-ancestors 'self'");
  });
});

it('permissions turns everything off but what is named', () => {
  const off = permissions().split(', ');
  expect(off.length).toBeGreaterThan(30);
  expect(off.filter((one) => !/^[a-z-]+=\(\)$/.test(one))).toEqual([]);
  expect(
    permissions('clipboard-write')
      .split(', ')
      .filter((one) => !one.endsWith('=()')),
  ).toEqual(['clipboard-write=(self)']);
});

it('typeOf says what a file is and how its text is written', () => {
  expect(typeOf('nl/charts/sectors.csv')).toBe('text/csv; charset=utf-8');
  expect(typeOf('nl/charts/sectors.csv-metadata.json')).toBe('application/json');
  expect(typeOf('nl/manifest.webmanifest')).toBe('application/manifest+json');
  expect(typeOf('something')).toBe('application/octet-stream');
});

it('transportSecurity promises HTTPS only for a host the site has to itself', () => {
  expect(transportSecurity('/')).toBe('max-age=31536000');
  expect(transportSecurity('/stories/tienvoud/')).toBeUndefined();
});

it('metaPolicy reads the policy of a page', () => {
  expect(metaPolicy(`<meta http-equiv="content-security-policy" content="${meta}">`)).toBe(meta);
  expect(metaPolicy('<p>content-security-policy</p>')).toBeUndefined();
});
