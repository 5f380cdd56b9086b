import type { Shape } from '../svg/shape.ts';
import { attribute, type Tween } from './tween.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** Attributes that move from one value to another; every other changes at once. */
export const moving = [
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'dx',
  'width',
  'height',
  'transform',
  'd',
  'font-size',
];

/** What an attribute that is not there amounts to. */
export const absent: Readonly<Record<string, string>> = { dx: '0', transform: 'translate(0)' };

/** A shape as an element. */
export function made({ name, attributes, children = [], text }: Shape): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  for (const child of children) element.append(made(child));
  if (text !== undefined) element.textContent = text;
  return element;
}

/** Makes an element exactly what its shape says. */
export function settle(element: SVGElement, { attributes, children = [], text }: Shape): void {
  for (const key of element.getAttributeNames()) if (!(key in attributes)) element.removeAttribute(key);
  for (const [key, value] of Object.entries(attributes))
    if (element.getAttribute(key) !== value) element.setAttribute(key, value);
  if (text !== undefined) {
    if (element.textContent !== text) element.textContent = text;
    return;
  }
  const there = [...element.children] as SVGElement[];
  children.forEach((child, index) => {
    const old = there[index];
    if (old?.tagName === child.name) settle(old, child);
    else if (old) old.replaceWith(made(child));
    else element.append(made(child));
  });
  for (const extra of there.slice(children.length)) extra.remove();
}

/** The ways of an element to what its shape says; what cannot move changes at once, and `settle` does the rest at the end. */
export function* ways(element: SVGElement, { attributes, children = [], text }: Shape): Generator<Tween> {
  for (const key of moving) {
    const from = element.getAttribute(key) ?? absent[key];
    const to = attributes[key] ?? absent[key];
    const way = from === undefined || to === undefined ? undefined : attribute(element, key, from, to);
    if (way) yield way;
  }
  for (const [key, value] of Object.entries(attributes)) if (!moving.includes(key)) element.setAttribute(key, value);
  if (text !== undefined) {
    if (element.textContent !== text) element.textContent = text;
    return;
  }
  const there = [...element.children] as SVGElement[];
  const same = there.length === children.length && there.every((one, index) => one.tagName === children[index]?.name);
  if (!same) element.replaceChildren(...children.map(made));
  else for (const [index, child] of children.entries()) if (there[index]) yield* ways(there[index], child);
}

/** The way of an element into or out of sight, from wherever it is. */
export function fade(element: SVGElement, to: '0' | '1', from = element.getAttribute('opacity') ?? '1'): Tween[] {
  const way = attribute(element, 'opacity', from, to);
  return way ? [way] : [];
}
