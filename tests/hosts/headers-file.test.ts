import { describe, expect, it } from 'vitest';
import { readSite } from '../../src/building/read-site.ts';
import { addressOf, type BuiltSite } from '../../src/hosts/built-site.ts';
import { headersFile, limits, redirectsFile } from '../../src/hosts/headers-file.ts';
import { headersOf } from '../../src/hosts/headers.ts';
import { kindOf } from '../../src/hosts/kinds.ts';
import { without } from '../../src/hosts/without.ts';
import { readers, rulesIn, saidOf } from './hosts-like.ts';
import { small } from './small-site.ts';

/** The small site with as many charts as are wanted, each with its page and alone. */
function grown(charts: number, locales = ['nl', 'en']): BuiltSite {
  const policies = new Map<string, string>();
  for (const locale of locales)
    for (let chart = 0; chart < charts; chart += 1)
      for (const place of ['embed', 'charts'])
        policies.set(`${locale}/${place}/c${String(chart)}/index.html`, "default-src 'none';script-src 'sha256-a'");
  const files = [
    ...new Set([...small.files, ...policies.keys(), 'nl/charts/c0.csv', 'nl/charts/c0.json', 'nl/charts/c0.svg']),
  ];
  return { ...small, files, policies: new Map([...small.policies, ...policies]) };
}

it('is written as it is kept', async () => {
  await expect(headersFile(small).text).toMatchFileSnapshot('expected/_headers');
  await expect(redirectsFile(small)).toMatchFileSnapshot('expected/_redirects');
});

/** What a host of files says by itself, or says of answers to lost addresses. */
const sentToReaders = (site: BuiltSite): readonly string[] => site.files.filter((file) => kindOf(file) !== 'lost');

describe.each(Object.entries(readers))('%s', (host, read) => {
  it.each([
    ['the built site', readSite('dist', '/')],
    ['a small site below a path', { ...small, base: '/stories/tienvoud/' }],
  ] as const)('says of every file of %s what is defined, once', (_name, site) => {
    const { text, notes } = headersFile(site);
    expect(notes).toEqual([]);
    const rules = rulesIn(text);
    expect(rules.length).toBeLessThanOrEqual(limits.rules);
    for (const file of sentToReaders(site)) {
      const said = saidOf(rules, addressOf(site.base, file), read);
      const wanted = without(headersOf(file, site.policies.get(file)), 'Content-Type');
      expect(without(said, 'Strict-Transport-Security'), `${host}: ${file}`).toEqual(wanted);
      expect(said['Strict-Transport-Security'], file).toBe(site.base === '/' ? 'max-age=31536000' : undefined);
    }
  });

  it('has the policies of embeds in their pages only, where a story has more pages than fit', () => {
    const site = grown(20);
    const { text, notes } = headersFile(site);
    expect(notes).toEqual([
      '_headers: a rule for each page would make 103, and Cloudflare Pages reads 100. Embeds have their policy in the page only.',
    ]);
    const rules = rulesIn(text);
    expect(rules.length).toBeLessThanOrEqual(limits.rules);
    for (const file of sentToReaders(site)) {
      const said = saidOf(rules, addressOf(site.base, file), read);
      const wanted = headersOf(file, kindOf(file) === 'frame' ? undefined : site.policies.get(file));
      expect(without(said, 'Strict-Transport-Security'), `${host}: ${file}`).toEqual(without(wanted, 'Content-Type'));
    }
  });

  it('has a rule for each kind of page, where even those are too many', () => {
    const site = grown(100);
    const { text, notes } = headersFile(site);
    expect(notes).toEqual([
      '_headers: a rule for each page would make 423, and Cloudflare Pages reads 100. There is one for each kind of page; policies stand in the pages only, and headers say who may frame them.',
    ]);
    const rules = rulesIn(text);
    expect(rules.length).toBeLessThanOrEqual(limits.rules);
    for (const file of sentToReaders(site)) {
      const said = saidOf(rules, addressOf(site.base, file), read);
      const wanted = headersOf(file);
      const name = `${host}: ${file}`;
      expect(
        Object.values(without(said, 'Permissions-Policy')).filter((value) =>
          /\*, \*|(same|cross)-origin, |public.*public/.test(value),
        ),
        name,
      ).toEqual([]);
      if (kindOf(file) === 'page') {
        expect(said['Content-Security-Policy'], name).toBe("frame-ancestors 'self'");
        expect(said['Permissions-Policy'], name).toBe(wanted['Permissions-Policy']);
        expect(said['Cross-Origin-Opener-Policy'], name).toBe('same-origin');
      } else
        for (const header of ['Cache-Control', 'Cross-Origin-Resource-Policy', 'Access-Control-Allow-Origin'])
          expect(said[header], `${name} ${header}`).toBe(wanted[header]);
    }
  });
});

it('says a policy that is longer than a line in the page only', () => {
  const long = `default-src 'none';style-src ${"'sha256-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' ".repeat(40)}`;
  const site = { ...small, policies: new Map([...small.policies, ['nl/index.html', long]]) };
  const read = readers['Cloudflare'] ?? (() => /^$/);
  expect(saidOf(rulesIn(headersFile(site).text), '/nl/', read)['Content-Security-Policy']).toBe(
    "frame-ancestors 'self'",
  );
});

it('says so where nothing fits', () => {
  const locales = Array.from({ length: 90 }, (_one, index) => `l${String(index)}`);
  const site = { ...small, files: [...small.files, ...locales.map((name) => `${name}/index.html`)] };
  expect(headersFile(site).notes.at(-1)).toMatch(
    /^_headers: even so there are \d+ rules\. Cloudflare Pages leaves out the last \d+; have a server of your own, or Netlify\.$/,
  );
});
