import type { Shape } from '../svg/shape.ts';

/** The first letter that has a direction is of a script that runs from right to left. */
const runsLeft = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/**
 * A drawing whose lines from right to left say so in themselves, with U+202B before and U+202C after them: in a page the style sheet
 * says it, and what makes pixels of a picture knows neither `unicode-bidi` nor `direction`.
 */
export function withDirections(shape: Shape): Shape {
  return {
    ...shape,
    ...(shape.text !== undefined && runsLeft.test(shape.text) && { text: `\u202b${shape.text}\u202c` }),
    ...(shape.children && { children: shape.children.map(withDirections) }),
  };
}
