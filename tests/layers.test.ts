import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What a folder of src/ may import besides itself and packages; `types` only where it says so. */
interface Rule {
  values?: readonly string[];
  types?: readonly string[];
}

const data = ['tables', 'ledger', 'i18n', 'geometry', 'story'];
const parts = [...data, 'svg', 'pictures', 'alternatives', 'embed', 'client'];

/** The seams of the house: this table is the rule, and the test reads the source against it. */
const rules: Readonly<Record<string, Rule>> = {
  tables: {},
  // What a day is, is the same in a table and in the ledger.
  ledger: { values: ['tables'] },
  i18n: { types: ['ledger'] },
  geometry: { values: ['ledger'], types: ['tables', 'i18n'] },
  svg: { types: ['geometry'] },
  // Drawings as pictures of a fixed size, for what is no page: they must look as the style sheets say.
  pictures: { values: ['geometry', 'svg', 'styles'] },
  alternatives: { values: ['geometry', 'tables', 'i18n', 'ledger'] },
  story: { values: ['tables', 'ledger', 'i18n', 'geometry'] },
  embed: { values: ['i18n', 'ledger'] },
  // A live drawing is made of the same shapes as a still, and fills the same blanks; code chosen in a dialog is written as the page's is.
  client: { values: ['geometry', 'svg', 'i18n', 'ledger', 'styles', 'embed'], types: ['tables'] },
  // Whose work a site is made of: whoever sends readers something of others says so there.
  packages: { values: ['i18n'] },
  styles: { values: ['story', 'packages'] },
  // An editor in the browser: forms made of the schemas of all content, and its one script made as those of editions are.
  admin: { values: ['geometry', 'i18n', 'ledger', 'story', 'editions', 'packages'] },
  // What there is no room for in a picture is told before it is drawn.
  checks: { values: [...data, 'pictures'] },
  editions: { values: ['i18n', 'story', 'packages'] },
  // How a built site is sent, by any server: only addresses matter to it.
  hosts: { values: ['i18n'] },
  // Follows the files of a story that is edited, checks them, and brings a page in line, live drawings with it.
  editing: { values: ['checks', 'story', 'client'] },
  // Shows an editor what pages show a reader, and what is wrong with it.
  desk: { values: [...parts, 'components', 'styles', 'editing'] },
  components: { values: [...parts, 'styles'] },
  layouts: { values: [...parts, 'components', 'styles'] },
  pages: { values: [...parts, 'components', 'layouts', 'styles'] },
  // What editors' programs are told, and what somebody begins with, follow from the schemas and from the kinds' examples.
  schemas: { values: data },
  authoring: { values: [...data, 'schemas'] },
  // What is there to work with: browsers, servers, faces, packages.
  machine: {},
  building: { values: ['i18n', 'story', 'embed', 'checks', 'editions', 'hosts'] },
  serving: { values: ['i18n', 'hosts', 'machine'] },
  measuring: { values: ['i18n', 'story', 'embed', 'hosts', 'machine', 'building', 'serving'] },
  commands: {
    values: [
      ...data,
      'embed',
      'checks',
      'editions',
      'styles',
      'schemas',
      'authoring',
      'packages',
      'hosts',
      'machine',
      'building',
      'serving',
      'measuring',
    ],
  },
  'content.config.ts': { values: data },
  'env.d.ts': { types: ['story'] },
};

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
  place: string;
}

const root = resolve('src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(ts|mjs|astro)$/.test(name));
const text = (name: string): string => readFileSync(join(root, name), 'utf8');
const line = (source: string, index: number): number => source.slice(0, index).split('\n').length;

/** Everything a file takes from another of src/: imports, exports from, imports in types and at run time. */
function importsOf(name: string): Import[] {
  const source = text(name);
  const found = source.matchAll(/(import|export)(\s+type)?\b([^'";]*?from\s*|\s*\(?\s*)['"](\.[^'"]+)['"]/g);
  return [...found].map((match) => {
    const names = match[3] ?? '';
    const inBraces = /^\s*\{([^}]*)\}\s*from\s*$/.exec(names)?.[1];
    return {
      from: name,
      to: relative(root, resolve(root, dirname(name), match[4] ?? ''))
        .replaceAll('\\', '/')
        .replace(/\?.*$/, ''),
      typeOnly:
        match[2] !== undefined ||
        name.endsWith('.d.ts') ||
        (inBraces?.split(',').every((one) => one.trim() === '' || one.trim().startsWith('type ')) ?? false),
      place: `src/${name}:${String(line(source, match.index))}`,
    };
  });
}

const folder = (name: string): string => name.split('/')[0] ?? name;
const imports = files.flatMap(importsOf).filter(({ to }) => !to.startsWith('..'));

describe('imports', () => {
  it('reads the source at all', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(imports.length).toBeGreaterThan(150);
  });

  it('every folder of src/ has a rule', () => {
    expect([...new Set(files.map(folder))].filter((name) => !(name in rules))).toEqual([]);
  });

  it('stay within the layers', () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      const [own, other] = [folder(from), folder(to)];
      const rule = rules[own];
      return own !== other && !rule?.values?.includes(other) && !(typeOnly && rule?.types?.includes(other));
    });
    expect(wrong.map(({ place, to }) => `${place} imports ${to}`)).toEqual([]);
  });

  it('go round in no circle', () => {
    const next = new Map(
      files.map((name) => [
        name,
        imports.filter(({ from, typeOnly }) => from === name && !typeOnly).map(({ to }) => to),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (name: string, path: readonly string[]): void => {
      if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(' → '));
      else if (!done.has(name)) {
        for (const to of next.get(name) ?? []) walk(to, [...path, name]);
        done.add(name);
      }
    };
    for (const name of files) walk(name, []);
    expect(circles).toEqual([]);
  });
});

/** Lines of files outside some places that match something only those places may do. */
function trespassers(what: RegExp, allowed: readonly string[]): string[] {
  return files
    .filter((name) => !allowed.some((place) => name.startsWith(place)))
    .flatMap((name) => {
      const source = text(name);
      return [...source.matchAll(what)].map(({ index }) => `src/${name}:${String(line(source, index))}`);
    });
}

it('only the reader, the checks’ runner, the commands and what they are made of, the fonts, the rasteriser and the collections touch files', () => {
  expect(
    trespassers(/^import .*from 'node:fs'/gm, [
      'story/files.ts',
      'checks/run.ts',
      'checks/kinds.ts',
      'checks/dictionaries.ts',
      'editions/copies.ts',
      'admin/integration.ts',
      'commands/',
      'machine/',
      'building/',
      'serving/',
      'measuring/',
      'styles/fonts.ts',
      'styles/made-of-story.ts',
      'pictures/raster',
      'packages/integration.ts',
      'packages/notices-of.ts',
      'content.config.ts',
    ]),
  ).toEqual([]);
});

it('only the collections, components and pages ask Astro for content', () => {
  expect(
    trespassers(/^(?:import|export) .*from 'astro:content'/gm, ['content.config.ts', 'components/', 'pages/']),
  ).toEqual([]);
});

it('only what runs in a browser touches the document', () => {
  expect(
    trespassers(
      /\b(document|window)\.(querySelector|getElementById|addEventListener|body|documentElement|createElement|location|history)/g,
      // Parts of commands that a browser runs stand in them.
      [
        'client/',
        'editing/browser/',
        'admin/editor.ts',
        'embed/loader.ts',
        'commands/measure.ts',
        'measuring/visit.ts',
        'measuring/bench-editing.ts',
      ],
    ),
  ).toEqual([]);
});

it('no chapter has code', () => {
  const chapters = readdirSync('content/locales', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.mdx'),
  );
  expect(chapters.length).toBeGreaterThan(10);
  expect(
    chapters.filter((name) => /^(import|export) /m.test(readFileSync(join('content/locales', name), 'utf8'))),
  ).toEqual([]);
});
