import { parse, stringify } from 'yaml';
import { fromBlocks, toBlocks, type Block } from './blocks.ts';
import { patchYaml } from './patch-yaml.ts';
import { fromForm, toForm, type Shape } from './shape.ts';

/** What the files of a collection are to its form. */
export interface Format {
  extension: string;
  /** Shape of the file, or of the front matter where it is prose. */
  shape: Shape;
  /** True of MDX: below the front matter stands text, which the form has as blocks in `body`. */
  prose?: boolean;
}

/** Name of the form's hidden field that holds the file as it was read: what is not changed is written as it stands there. */
export const fileField = '_file';
/** Name of the form's field with the blocks of a chapter. */
export const bodyField = 'body';
/** Name of the form's list where the file as a whole is a map. */
export const entriesField = 'entries';

type Form = Record<string, unknown>;

const fence = /^---\n([\s\S]*?\n)---\n(\n*)/;

const top = (shape: Shape, value: unknown): Form =>
  shape.as === 'map' ? { [entriesField]: toForm(shape, value) } : ((toForm(shape, value) ?? {}) as Form);

const back = (shape: Shape, form: Form, old: unknown): unknown =>
  fromForm(shape, shape.as === 'map' ? form[entriesField] : form, old);

/** What the form of a file shows. Throws where the file is no YAML, which the editor then says of it. */
export function fileToForm({ shape, prose }: Format, text: string): Form {
  if (!prose) return { ...top(shape, parse(text)), [fileField]: text };
  const [whole = '', front = ''] = fence.exec(text) ?? [];
  return {
    ...top(shape, parse(front)),
    [bodyField]: toBlocks(text.slice(whole.length).trimEnd()),
    [fileField]: text,
  };
}

/** The file that a form stands for: the file as it was read, with no more changed than the form has. */
export function formToFile({ shape, prose }: Format, form: Form): string {
  const kept = form[fileField];
  const text = typeof kept === 'string' && kept !== '' ? kept : undefined;
  const yaml = (source: string | undefined): string => {
    const old: unknown = source === undefined ? undefined : parse(source);
    const value = back(shape, form, old);
    return source === undefined ? stringify(value, { lineWidth: 0, singleQuote: true }) : patchYaml(source, value);
  };
  if (!prose) return `${yaml(text).trimEnd()}\n`;
  const [, front, gap = '\n'] = (text === undefined ? undefined : fence.exec(text)) ?? [];
  const body = fromBlocks((form[bodyField] ?? []) as Block[]);
  return `---\n${yaml(front)}---\n${gap}${body.trimEnd()}\n`;
}
