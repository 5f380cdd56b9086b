import { ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { chapterSchema } from '../../../src/i18n/locale.ts';
import { readChapter } from '../../../src/story/chapter.ts';
import { unwrittenIn } from '../../../src/story/unwritten.ts';
import { leavesOf, sentencesOf, versionOf } from '../../../src/story/version.ts';
import { grown, json, madeOf, text, textOf, told } from '../hostile.ts';
import { property, type Properties } from '../property.ts';

const own = [
  '\n',
  '\n\n',
  ' ',
  '# ',
  '## Title {#id}',
  '### A {#b}\n',
  '<Note>',
  '</Note>',
  '<Fact id="a" />',
  '<Cite id="a b" />',
  '<Step chart="c" step="s">',
  '<a href="x">',
  '<>',
  '</>',
  '{/* no */}',
  '{x}',
  '{',
  '}',
  '\\{',
  '[a](b "c")',
  '[a]: b\n',
  '![a](b)',
  '[^1]',
  '| a | b |\n|-|-|\n',
  '> ',
  '- ',
  '1. ',
  '*',
  '**',
  '_',
  '`',
  '```\n',
  '~~',
  '&lt;',
  '&#0;',
  '<!-- -->',
  '<!DOCTYPE',
  'import a from "b"\n',
  'export const a = 1\n',
  'TODO',
  '=',
  "='x'",
  '…',
  'A sentence. Another.',
  '”',
  ')',
];
const prose = fc.oneof(madeOf(own, 24), text(80));
const front = '---\ntitle: A\n---\n\n';

function reads(source: string): void {
  const { problems, outline, front: meta, body } = readChapter('a.mdx', source, chapterSchema);
  told(problems, source);
  ok(source.endsWith(body), 'the text is not that of the file');
  if (!meta || !outline) ok(problems.length > 0, 'nothing is read, and nothing is told');
  const lines = source.split(/\r\n|\r|\n/).length;
  for (const { line, column } of [
    ...(outline?.parts ?? []),
    ...(outline?.texts ?? []),
    ...(outline?.links ?? []),
    ...(outline?.headings ?? []),
  ])
    ok(line >= 1 && line <= lines + 1 && column >= 1, `a part stands at ${String(line)}:${String(column)}`);
  if (outline)
    ok(
      (outline.sections[0]?.text.length ?? 0) <= source.length &&
        outline.sections.length === 1 + outline.headings.filter(({ depth }) => depth === 3).length,
      'sections are not those of the headings',
    );
}

const chapter: Properties = {
  'outline-or-problems': property(
    prose,
    (body) => {
      reads(front + body);
    },
    300,
  ),
  'any-text': property(
    fc.oneof(
      prose,
      prose.map((body) => `---\n${body}`),
    ),
    (source) => {
      reads(source);
    },
  ),
  'long-text': property(
    grown(own),
    (body) => {
      // Sätteri reads expressions in a time that grows with their square: beyond this it is its time, and not ours.
      reads(front + textOf(body).slice(0, 50_000));
    },
    40,
  ),
  sentences: property(fc.oneof(prose, grown(own).map(textOf)), (source) => {
    const all = sentencesOf(source);
    ok(
      all.every((one) => one !== ''),
      'a sentence is empty',
    );
    ok(all.join('').length <= source.normalize('NFC').length + 1, 'there are more sentences than text');
    strictEqual(versionOf(all).split(' ').filter(Boolean).length, all.length);
  }),
  leaves: property(json(), (tree) => {
    ok(leavesOf(tree).every((leaf) => typeof leaf === 'string'));
  }),
  unwritten: property(
    fc.record({
      ending: fc.constantFrom('mdx', 'csv', 'yaml'),
      source: fc.oneof(prose, grown([...own, '<a ', '<', '- ']).map(textOf)),
      head: fc.constantFrom('', 'TODO ', 'a: TODO\n', 'a,b\nTODO,'),
    }),
    ({ ending, source, head }) => {
      const whole = head + source;
      for (const { line, column } of unwrittenIn(new Map([[`a.${ending}`, whole]])))
        ok(line >= 1 && line <= whole.split(/\r\n|\r|\n/).length + 1 && column >= 1, 'it stands nowhere');
    },
  ),
};

export default chapter;
