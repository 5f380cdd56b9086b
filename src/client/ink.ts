/**
 * Box in the window around what an element of a drawing draws. For an svg within another Firefox answers with the room it could
 * draw in, so the first thing drawn in it is measured: a mark has only one, or a dot with its hatching inside.
 */
export const inkOf = (one: Element): DOMRect => (one.querySelector('path, circle') ?? one).getBoundingClientRect();
