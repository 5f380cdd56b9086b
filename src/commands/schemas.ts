/** `npm run schemas`: what editors' programs need to complete and check the content, in `.vscode/`. Commit it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { kindsInFolder } from '../checks/kinds.ts';
import { editorFiles, idsFile, idsText } from '../schemas/editor-files.ts';
import { filesIn, storyFolder } from '../story/files.ts';
import { readStory } from '../story/read.ts';

const files = editorFiles(await kindsInFolder(), (path) => readFileSync(path, 'utf8'));
files.set(idsFile, idsText(readStory(filesIn(storyFolder())).story));
for (const [path, text] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
console.log(`Wrote ${String(files.size)} files for editors’ programs in .vscode/.`);
