import type { Kinds } from '../geometry/layout.ts';
import type { Story } from '../story/story.ts';
import { components } from './components.ts';
import { contentFiles } from './content-files.ts';
import { docComments } from './doc-comments.ts';
import { idsSchema } from './ids.ts';
import { contentSchemas } from './schemas.ts';
import { snippets } from './snippets.ts';

/** Folders that hold stories, as a pattern of paths has them. */
const stories = ['content', 'tests/fixtures/tiny', 'tests/fixtures/stories/*'] as const;

const folder = '.vscode';

/** The file with the ids of a story: only a list to choose from, as old as the last run of the command. */
export const idsFile = `${folder}/schemas/ids.json`;

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** The ids of a story, for editors' programs to offer. */
export function idsText(story: Story): string {
  return json(idsSchema(story));
}

/**
 * What editors' programs are told of the content, by path: a schema for every YAML file, snippets for chapters, and which belongs
 * to which. Follows from the sources alone.
 *
 * @param read the text of a source by its path from the folder that holds `src/`
 */
export function editorFiles(kinds: Kinds, read: (path: string) => string): Map<string, string> {
  const files = new Map<string, string>();
  for (const [name, schema] of contentSchemas(kinds, docComments(read)))
    files.set(`${folder}/schemas/${name}.json`, json(schema));
  files.set(`${folder}/mdx.code-snippets`, json(snippets(components(read))));
  files.set(
    `${folder}/settings.json`,
    json({
      'yaml.schemas': Object.fromEntries(
        Object.entries(contentFiles).map(([name, { glob }]) => [
          `./${folder}/schemas/${name}.json`,
          stories.map((story) => `${story}/${glob}`),
        ]),
      ),
      'yaml.completion': true,
      'yaml.validate': true,
      'yaml.format.enable': false,
    }),
  );
  files.set(
    `${folder}/extensions.json`,
    json({ recommendations: ['redhat.vscode-yaml', 'unifiedjs.vscode-mdx', 'astro-build.astro-vscode'] }),
  );
  return files;
}
