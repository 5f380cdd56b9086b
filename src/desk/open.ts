import { path } from '../components/paths.ts';
import { filesIn, storyFolder } from '../story/files.ts';

/** A place in a file of the story, as problems name it. */
export interface Place {
  file: string;
  line?: number;
  column?: number;
}

/** Name of the story's folder in messages. */
const { root } = filesIn(storyFolder());

/**
 * Address at which the server opens a file in the editor of whoever runs it: the one in LAUNCH_EDITOR, else one that is running,
 * else that of VISUAL or EDITOR.
 */
export function openAddress({ file, line = 1, column = 1 }: Place): string {
  const below = file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file;
  const place = `${storyFolder()}/${below}:${String(line)}:${String(column)}`;
  return path(`__open-in-editor?file=${encodeURIComponent(place)}`);
}
