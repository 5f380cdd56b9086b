import type { Shape } from '../svg/shape.ts';

/**
 * Signs that the site's faces lack, each as one they have with a line under it. A page takes such a sign from another face;
 * the rasteriser has no other, and would leave out without a word that a number is a lower bound.
 */
export const composed: Readonly<Record<string, string>> = { '≥': '>', '≤': '<' };

const signs = new RegExp(`([${Object.keys(composed).join('')}])`);

/** A shape in which every sign that the faces lack is made of one they have. */
export function withSigns(shape: Shape): Shape {
  const { text = '' } = shape;
  if (!signs.test(text))
    return { ...shape, ...(shape.children && { children: shape.children.map((child) => withSigns(child)) }) };
  return {
    name: shape.name,
    attributes: shape.attributes,
    children: text
      .split(signs)
      .filter((part) => part !== '')
      .map((part) => {
        const sign = composed[part];
        return sign === undefined
          ? { name: 'tspan', attributes: {}, text: part }
          : { name: 'tspan', attributes: { 'text-decoration': 'underline' }, text: sign };
      }),
  };
}
