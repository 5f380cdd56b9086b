import type { CmsConfig } from '@sveltia/cms';
import { describe, expect, it } from 'vitest';
import { fileToForm, formToFile, type Format } from '../../src/admin/format.ts';
import { settingsFor } from '../../src/admin/settings.ts';
import { filesIn } from '../../src/story/files.ts';
import { readStory } from '../../src/story/read.ts';

/** Which format a file has by the editor's own settings: what is in no collection has none. */
function formatOf(config: CmsConfig, path: string): string | undefined {
  for (const collection of config.collections ?? []) {
    if ('divider' in collection) continue;
    const matches = (pattern: string): boolean =>
      new RegExp(`^${pattern.replaceAll('{{locale}}', '[^/]+').replaceAll('.', '\\.')}$`).test(path);
    if ('files' in collection)
      for (const file of collection.files) if ('file' in file && matches(file.file)) return file.format;
    if ('folder' in collection && matches(`${collection.folder}/[^/]+.${collection.extension ?? ''}`))
      return collection.format;
  }
  return undefined;
}

describe.each(['content', 'tests/fixtures/tiny'])('the files of %s', (folder) => {
  const files = filesIn(folder);
  const { config, formats } = settingsFor({ story: readStory(files).story, root: files.root, kinds: ['units'] });
  const inForms = [...files.texts].flatMap(([path, text]): [string, string, Format | undefined][] => {
    const format = formatOf(config, `${files.root}/${path}`);
    return format === undefined ? [] : [[path, text, formats[format]]];
  });

  it('all have a form, but for what commands write, colours and the list of names', () => {
    const inNone = [...files.texts.keys()].filter((path) => !inForms.some(([one]) => one === path));
    expect(inNone).toEqual(
      inNone.filter((path) =>
        /^((heights|proof|speed)\.json|colours\.yaml)$|\/translated\.yaml$|\/words\.txt$/.test(path),
      ),
    );
  });

  it.each(inForms)(
    '%s is the same, byte for byte, after it was read into a form and written',
    (_path, text, format) => {
      // CSV is in the form as it is in the file.
      if (!format) return;
      // As the editor does, which trims what it reads and what it writes.
      expect(formToFile(format, fileToForm(format, text.trim()))).toBe(text);
    },
  );
});
