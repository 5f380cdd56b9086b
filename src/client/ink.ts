/**
 * Box in the window around what an element of a drawing draws. For an svg within another Firefox answers with the room it could
 * draw in, so the first thing drawn in it is measured: a mark has only one, or a dot with its hatching inside. For all that is
 * zoomed WebKit answers in pixels from before; the drawing and what it fills say how to go from those to the window's.
 */
export function inkOf(one: Element): DOMRect {
  const svg = one.closest('.drawing');
  const box = (element?: Element | null): DOMRect => (element ?? one).getBoundingClientRect();
  const own = box(one.querySelector('path, circle'));
  const whole = box(svg);
  const room = box(svg?.parentElement);
  const by = room.width / whole.width;
  return new DOMRect(room.x + (own.x - whole.x) * by, room.y + (own.y - whole.y) * by, own.width * by, own.height * by);
}
