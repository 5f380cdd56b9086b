import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { parse, parseDocument, stringify } from 'yaml';
import { fromBlocks, toBlocks } from '../../../src/admin/blocks.ts';
import { formOf } from '../../../src/admin/fields.ts';
import { fileToForm, formToFile, type Format } from '../../../src/admin/format.ts';
import { patchYaml } from '../../../src/admin/patch-yaml.ts';
import { repositoryOf } from '../../../src/admin/repository.ts';
import { contentFiles } from '../../../src/schemas/content-files.ts';
import { tiny } from '../../fixtures/tiny.ts';
import { grown, json, madeOf, text, textOf } from '../hostile.ts';
import { property, type Properties } from '../property.ts';

const { texts } = tiny();
const context = { choices: {}, more: {}, long: new Set<string>(), translated: false };
const matching = (glob: string): RegExp => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`);

/** Every file of the tiny story with the format that an editor in the browser has of it. */
const edited = Object.values(contentFiles).flatMap(({ glob, schema }) => {
  const format: Format = { extension: 'yaml', shape: formOf(schema, context).shape };
  return [...texts].flatMap(([path, source]) => (matching(glob).test(path) ? [{ source, format }] : []));
});

const yaml = fc.oneof(
  madeOf(
    [
      'a: 1\n',
      'b:\n',
      '  - x\n',
      '  c: d # e\n',
      '- ',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      ', ',
      ': ',
      '\n',
      '|\n  x\n',
      '>-\n  y\n',
      '? ',
      '&a ',
      '*a',
      '---\n',
      '# c\n',
      '<<: ',
    ],
    14,
  ),
  text(40),
  fc.constantFrom(...texts.values()),
);
/** Values as YAML has them: keys that programs keep for themselves are refused before. */
const value = json().map((one) => JSON.parse(JSON.stringify(one).replaceAll('"__proto__"', '"p"')) as unknown);

/** What a file holds after it was patched is what it was to hold. */
function patched(source: string, next: unknown): void {
  const written = patchYaml(source, next);
  const document = parseDocument(written);
  strictEqual(document.errors.length, 0, written);
  deepStrictEqual(document.toJS() as unknown, parse(stringify(next)) as unknown);
}

const prose: Format = {
  extension: 'mdx',
  shape: { as: 'group', keys: { title: { as: 'plain' } }, needed: ['title'] },
  prose: true,
};

const admin: Properties = {
  'patch-any': property(
    fc.record({ source: yaml, next: value }),
    ({ source, next }) => {
      patched(source, next);
    },
    200,
  ),
  'patch-own': property(
    fc.record({ at: fc.nat(100), key: fc.nat(100), next: value }),
    ({ at, key, next }) => {
      const { source = '' } = edited[at % edited.length] ?? {};
      const old = parse(source) as Record<string, unknown>;
      const keys = Object.keys(old);
      const name = keys[key % Math.max(1, keys.length)] ?? 'a';
      patched(source, { ...old, [name]: next });
      const { [name]: _gone, ...rest } = old;
      patched(source, rest);
    },
    40,
  ),
  'patch-long': property(
    grown(['a:\n', '- ', '  ', '# x\n', '\n', 'a: [', '{']),
    (source) => {
      patched(textOf(source).slice(0, 20_000), { a: 1 });
    },
    10,
  ),
  /** What no one has changed in the form is written as it was read. */
  'form-and-back': property(
    fc.nat(100),
    (at) => {
      const { source = '', format } = edited[at % edited.length] ?? {};
      if (format) strictEqual(formToFile(format, fileToForm(format, source)), `${source.trimEnd()}\n`);
    },
    30,
  ),
  'form-any': property(
    fc.record({ at: fc.nat(100), form: json(), kept: fc.oneof(yaml, fc.constant('')) }),
    ({ at, form, kept }) => {
      const { format } = edited[at % edited.length] ?? {};
      if (!format || typeof form !== 'object' || form === null || Array.isArray(form)) return;
      try {
        parse(kept);
      } catch {
        // The editor was given no such file: it says of it that it is no YAML.
        return;
      }
      const file = formToFile(format, { ...form, _file: kept });
      ok(parseDocument(file).errors.length === 0, file);
    },
    60,
  ),
  blocks: property(
    fc.oneof(
      madeOf(
        [
          '<Note>',
          '</Note>',
          '<Scrolly>',
          '</Scrolly>',
          '<Step chart="c" step="s">',
          '</Step>',
          '<Chart id="c" />',
          '<Number id="a">x</Number>',
          '<Quote id="a" who="B &quot;C&quot;">',
          '</Quote>',
          '\n\n',
          '\n',
          '### H {#h}',
          '<Cite id="a  b" />',
        ],
        20,
      ),
      text(60),
      grown(['<Note>\n\n', '<Note>', '</Note>', '<Note ', '\n\n', ' id="a"']).map((one) =>
        textOf({ ...one, times: Math.min(one.times, 1000) }),
      ),
    ),
    (body) => {
      strictEqual(fromBlocks(toBlocks(body)), body);
    },
    200,
  ),
  'blocks-any': property(
    fc.array(
      fc.record(
        {
          type: fc.constantFrom('text', 'Note', 'Chart', 'Scrolly', 'constructor'),
          text: text(10),
          id: fc.oneof(text(6), fc.constant(3)),
          content: fc.constant([]),
        },
        { requiredKeys: ['type'] },
      ),
    ),
    (blocks) => {
      ok(typeof fromBlocks(blocks) === 'string');
    },
  ),
  prose: property(fc.record({ front: yaml, body: text(60) }), ({ front, body }) => {
    const source = `---\n${front.replaceAll(/^---$/gm, '')}\n---\n\n${body}`;
    let form;
    try {
      form = fileToForm(prose, source);
    } catch (error) {
      ok((error instanceof Error && error.name.startsWith('YAML')) || String(error).includes('lias'), String(error));
      return;
    }
    ok(formToFile(prose, form).startsWith('---\n'));
  }),
  repository: property(
    fc.oneof(text(20), madeOf(['a', '/', 'gitlab:', 'github:', '.', '-'], 12), grown(['a/', '.', '-']).map(textOf)),
    (setting) => {
      try {
        const found = repositoryOf(setting);
        ok(found === undefined || /^[\w./-]+$/.test(found.name));
      } catch (error) {
        ok(error instanceof Error && error.message.startsWith('ADMIN_REPO is'), String(error));
      }
    },
  ),
};

export default admin;
