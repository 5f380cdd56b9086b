import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

/** What the doc comments in the source of a schema say, in the shape of the schema. */
export interface Docs {
  /** The comment at this part itself. */
  text?: string;
  /** Of a group: the comments at its keys. */
  keys?: ReadonlyMap<string, Docs>;
  /** Of a list, or of a record whose keys are free: the comments in one of its values. */
  each?: Docs;
  /** Of a choice: the comments at each, in order. */
  any?: readonly Docs[];
}

/** Reads doc comments out of the TypeScript sources, so that what a key means stands in one place. */
export interface DocComments {
  /**
   * The comments of an exported schema.
   *
   * @param file path of the source: `src/ledger/fact.ts`
   * @param name what it exports: `factSchema`; a way into its default export where that is a call: `default.options`
   */
  of(file: string, name: string): Docs;
}

/** The text of the last doc comment before a node. */
function commentAt(source: ts.SourceFile, node: ts.Node): string | undefined {
  const text = source.text;
  const ranges = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const last = ranges.map(({ pos, end }) => text.slice(pos, end)).findLast((one) => one.startsWith('/**'));
  return last
    ?.replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map((line) => line.trim().replace(/^\*\s?/, ''))
    .join('\n')
    .trim();
}

const withText = (docs: Docs, text: string | undefined): Docs => (text === undefined ? docs : { ...docs, text });

/**
 * Doc comments by file and name.
 *
 * @param read the text of a source by its path from the folder that holds `src/`
 */
export function docComments(read: (path: string) => string): DocComments {
  const sources = new Map<string, ts.SourceFile>();
  const sourceOf = (file: string): ts.SourceFile => {
    let found = sources.get(file);
    if (!found) sources.set(file, (found = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true)));
    return found;
  };

  /** What a name stands for in a file: the node that gives it its value, the file it stands in, and the comment there. */
  const named = (file: string, name: string): { file: string; node: ts.Expression; text?: string } | undefined => {
    const source = sourceOf(file);
    for (const statement of source.statements) {
      if (ts.isVariableStatement(statement)) {
        const own = statement.declarationList.declarations.find(
          (one) => ts.isIdentifier(one.name) && one.name.text === name,
        );
        const text = commentAt(source, statement);
        if (own?.initializer) return { file, node: own.initializer, ...(text === undefined ? {} : { text }) };
      }
      if (name === 'default' && ts.isExportAssignment(statement)) {
        const text = commentAt(source, statement);
        return { file, node: statement.expression, ...(text === undefined ? {} : { text }) };
      }
      if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
        const bindings = statement.importClause?.namedBindings;
        const from = statement.moduleSpecifier.text;
        if (!bindings || !ts.isNamedImports(bindings) || !from.startsWith('.')) continue;
        const own = bindings.elements.find((one) => one.name.text === name);
        if (own) return named(join(dirname(file), from), (own.propertyName ?? own.name).text);
      }
    }
    return undefined;
  };

  const ofObject = (file: string, node: ts.ObjectLiteralExpression): Docs => {
    const keys = new Map<string, Docs>();
    for (const property of node.properties) {
      const name =
        property.name && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))
          ? property.name.text
          : '';
      if (name === '') continue;
      const docs = ts.isPropertyAssignment(property)
        ? ofNode(file, property.initializer)
        : ts.isShorthandPropertyAssignment(property)
          ? ofName(file, name)
          : {};
      keys.set(name, withText(docs, commentAt(sourceOf(file), property)));
    }
    return { keys };
  };

  const ofName = (file: string, name: string): Docs => {
    const found = named(file, name);
    return found ? withText(ofNode(found.file, found.node), found.text) : {};
  };

  const ofNode = (file: string, node: ts.Expression): Docs => {
    if (ts.isIdentifier(node)) return ofName(file, node.text);
    if (ts.isObjectLiteralExpression(node)) return ofObject(file, node);
    if (!ts.isCallExpression(node)) return {};
    const [first, second] = node.arguments;
    // `defineKind({…})`: what is given is what it is.
    if (!ts.isPropertyAccessExpression(node.expression)) return first ? ofNode(file, first) : {};
    const { expression: of, name } = node.expression;
    // `schema.optional()` and its like are the schema they are called on.
    if (!ts.isIdentifier(of) || of.text !== 'z') return ofNode(file, of);
    const listed = [first, second].find((one) => one && ts.isArrayLiteralExpression(one));
    switch (name.text) {
      case 'object':
      case 'strictObject':
        return first ? ofNode(file, first) : {};
      case 'array':
        return first ? { each: ofNode(file, first) } : {};
      case 'record':
        return second ? { each: ofNode(file, second) } : {};
      case 'union':
      case 'discriminatedUnion':
        return listed && ts.isArrayLiteralExpression(listed)
          ? { any: listed.elements.map((one) => withText(ofNode(file, one), commentAt(sourceOf(file), one))) }
          : {};
      default:
        return {};
    }
  };

  return {
    of(file, name) {
      const [own = '', ...way] = name.split('.');
      return way.reduce<Docs>((docs, key) => docs.keys?.get(key) ?? {}, ofName(file, own));
    },
  };
}

/** The comments at the end of a way through keys and items; numbers and free keys lead into what each value is. */
export function docsAt(docs: Docs | undefined, path: readonly PropertyKey[]): Docs | undefined {
  return path.reduce<Docs | undefined>(
    (at, key) =>
      at?.keys?.get(String(key)) ??
      at?.any?.find(({ keys }) => keys?.has(String(key)))?.keys?.get(String(key)) ??
      at?.each,
    docs,
  );
}
