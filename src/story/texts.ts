/** Every text in a tree of words, with the way to each: keys, and numbers of items. */
export function* textsIn(tree: unknown, path: readonly string[] = []): Generator<[readonly string[], string]> {
  if (typeof tree === 'string') yield [path, tree];
  else if (typeof tree === 'object' && tree !== null)
    for (const [key, value] of Object.entries(tree)) yield* textsIn(value, [...path, key]);
}
