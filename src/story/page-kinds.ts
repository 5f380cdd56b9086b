import type { Proof, Seen } from './proof.ts';

/** Kinds of pages that differ in what they ask for. */
export const pageKinds = ['story', 'chart', 'embed', 'page'] as const;
export type PageKind = (typeof pageKinds)[number];

/** What kind of page stands at a path below the base of the site. */
export function kindOf(path: string): PageKind {
  if (/^[^/]+\/$/.test(path)) return 'story';
  const [, folder, chart] = path.split('/');
  return chart && (folder === 'charts' || folder === 'embed') ? (folder === 'charts' ? 'chart' : 'embed') : 'page';
}

/** Pages of one kind: how many, the most files that one of them asks for, and the sums of what should be nothing. */
export interface SeenKind extends Seen {
  kind: PageKind;
  pages: number;
}

/** What was seen of all pages, kind by kind; a kind without pages is left out. */
export function seenByKind({ pages }: Pick<Proof, 'pages'>): SeenKind[] {
  return pageKinds.flatMap((kind) => {
    const own = Object.entries(pages).flatMap(([path, seen]) => (kindOf(path) === kind ? [seen] : []));
    const sum = (name: 'others' | 'cookies' | 'kept' | 'refused'): number =>
      own.reduce((total, seen) => total + seen[name], 0);
    return own.length === 0
      ? []
      : [
          {
            kind,
            pages: own.length,
            own: Math.max(...own.map((seen) => seen.own)),
            others: sum('others'),
            cookies: sum('cookies'),
            kept: sum('kept'),
            refused: sum('refused'),
          },
        ];
  });
}
