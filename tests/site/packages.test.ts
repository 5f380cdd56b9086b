import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { copyName, licencesPath, sbomPath } from '../../src/i18n/addresses.ts';
import { filesIn } from '../../src/story/files.ts';
import { readStory } from '../../src/story/read.ts';
import { all, attribute, dist, page } from './pages.ts';

interface Part {
  group?: string;
  name: string;
  version: string;
  scope: string;
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
}

const { story } = readStory(filesIn('content'));
const languages = [...story.editions.keys()];
const list = JSON.parse(readFileSync(join(dist, sbomPath), 'utf8')) as { components: Part[] };
const licences = readFileSync(join(dist, licencesPath), 'utf8');
const nameOf = ({ group, name }: Part): string => (group === undefined ? name : `${group}/${name}`);
const licenceOf = ({ licenses: [own] = [] }: Part): string =>
  own?.expression ?? own?.license?.id ?? own?.license?.name ?? 'none';
const sent = list.components.filter(({ scope }) => scope === 'required');

it('the list of parts is what CycloneDX says it is', () => {
  const schemas = 'node_modules/@cyclonedx/cyclonedx-library/res/schema';
  const schema = (name: string): object =>
    JSON.parse(readFileSync(`${schemas}/${name}.SNAPSHOT.schema.json`, 'utf8')) as object;
  // Forms of addresses are a matter of another package; all else is held to.
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  const validate = ajv.compile(schema('bom-1.6'));
  validate(list);
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ ...list, specVersion: 1.6 })).toBe(false);
});

it('readers are sent faces, the join of D3 and what the bundler adds, and nothing else of others', () => {
  expect(sent.map(nameOf)).toEqual([
    '@fontsource-variable/newsreader',
    '@fontsource-variable/public-sans',
    'd3-selection',
    'rolldown',
  ]);
});

it('what they are sent comes with its notices and licence, on the site and in the edition in one file', () => {
  const copies = languages.map((name) =>
    readFileSync(join(dist, name, copyName(story.settings?.id ?? '', name, 'html')), 'utf8'),
  );
  for (const part of sent) {
    const title = `${nameOf(part)} ${part.version} (${licenceOf(part)})`;
    for (const text of [licences, ...copies]) expect(text, title).toContain(title);
  }
  for (const text of [licences, ...copies]) {
    expect(text).toMatch(/Copyright \d{4} The Newsreader Project Authors/);
    expect(text).toMatch(/Copyright \d{4} The Public Sans Project Authors/);
    expect(text.match(/PERMISSION & CONDITIONS\nPermission is hereby granted/g)).toHaveLength(2);
    expect(text).toMatch(/Copyright [\d-]+ Mike Bostock\n\nPermission to use, copy, modify/);
  }
});

it('nothing is sent, and nothing used, under a licence that nobody has looked at', () => {
  // Each of these lets code be given along if its notices go with it.
  const forReaders = ['MIT', 'ISC', 'OFL-1.1', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];
  expect(sent.filter((part) => !forReaders.includes(licenceOf(part))).map(nameOf)).toEqual([]);
  // What only runs here, unchanged, may ask for more of whoever gives it along, which nobody does: MPL and LGPL (programs that cut
  // pictures and styles), and a dictionary under CC BY-SA.
  const here = [
    ...forReaders,
    'Apache-2.0',
    'Apache-2.0 AND LGPL-3.0-or-later',
    'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
    'BlueOak-1.0.0',
    'CC BY-SA 4.0',
    'CC0-1.0',
    'LGPL-3.0',
    'LGPL-3.0-or-later',
    'MIT AND Zlib',
    'MPL-2.0',
    'Python-2.0',
    // Public domain, of a part of D3 that nothing here uses.
    'Unlicense',
    'WTFPL',
  ];
  const found = new Set(list.components.map(licenceOf));
  expect([...found].filter((licence) => !here.includes(licence))).toEqual([]);
  expect(here.filter((licence) => !forReaders.includes(licence) && !found.has(licence))).toEqual([]);
});

it.each(languages)('the page about the story leads to both in "%s"', (name) => {
  const links = all(page(`${name}/about/index.html`), 'a').map((link) => attribute(link, 'href'));
  expect(links).toContain(`/${licencesPath}`);
  expect(links).toContain(`/${sbomPath}`);
});
