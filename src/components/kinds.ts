import { kindsOf } from '../geometry/layout.ts';

/** Every kind of chart: the files of the folder. */
export const kinds = kindsOf(import.meta.glob<{ default: unknown }>('../geometry/kinds/*.ts', { eager: true }));
