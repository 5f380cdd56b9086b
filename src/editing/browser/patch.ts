/** What a script or a reader has made of these cannot be brought in line with another text of theirs. */
const made = 'script, .guess, .share';

/** Figures that are alive, or may be coming to life at this moment. */
const alive = 'figure[data-live]';

/** Parts that a script makes live when they come with the page. */
const living = 'script, .guess, .share, figure[data-live], .scrolly';

const lives = (node: Node): boolean =>
  node instanceof Element && (node.matches(living) || node.querySelector(living) !== null);

const keyOf = (node: Node): string => (node instanceof Element ? `${node.tagName}#${node.id}` : String(node.nodeType));

/**
 * A page as its server last wrote it, beside the page as it stands. When the server writes it anew, only what differs between the
 * two writings is changed in the page: what scripts made of it and what its reader opened, chose or scrolled to stays.
 */
export class Patch {
  #known: Node;
  /** Figures that have been written anew: where they are alive, their drawings have to follow. */
  readonly touched = new Set<HTMLElement>();
  /** Where each node of the writing stands in the page. */
  #places = new WeakMap<Node, Node>();

  /** @param live part of a page to which no script has done anything yet */
  constructor(live: Element) {
    this.#known = live.cloneNode(true);
    this.#pair(this.#known, live);
  }

  /** Brings the page in line with another writing of it; false where it has to be loaded again instead. */
  to(fresh: Element): boolean {
    this.touched.clear();
    const whole = this.#match(this.#known, fresh);
    this.#known = fresh;
    return whole;
  }

  #pair(written: Node, live: Node): void {
    this.#places.set(written, live);
    written.childNodes.forEach((child, index) => {
      const other = live.childNodes[index];
      if (other) this.#pair(child, other);
    });
  }

  /** Both are alike: what stood for one stands for the other. */
  #carry(known: Node, fresh: Node): void {
    const live = this.#places.get(known);
    if (live) this.#places.set(fresh, live);
    known.childNodes.forEach((child, index) => {
      const other = fresh.childNodes[index];
      if (other) this.#carry(child, other);
    });
  }

  #match(known: Node, fresh: Node): boolean {
    if (known.isEqualNode(fresh)) {
      this.#carry(known, fresh);
      return true;
    }
    const live = this.#places.get(known);
    if (!live) return false;
    this.#places.set(fresh, live);
    if (known instanceof Element && fresh instanceof Element && live instanceof Element) {
      if (!this.#attributes(known, fresh, live)) return false;
      return this.#children(known, fresh, live);
    }
    if (live.parentElement?.closest(made)) return false;
    this.#touch(live);
    if (live.nodeValue !== fresh.nodeValue) live.nodeValue = fresh.nodeValue;
    return true;
  }

  #attributes(known: Element, fresh: Element, live: Element): boolean {
    const names = new Set([...known.getAttributeNames(), ...fresh.getAttributeNames()]);
    const changed = [...names].filter((name) => known.getAttribute(name) !== fresh.getAttribute(name));
    if (changed.some((name) => name === 'data-ledger')) return false;
    if (changed.length > 0 && live.closest(made)) return false;
    // An address alone says nothing: whether a drawing looks the same is seen by its stills.
    if (changed.some((name) => name !== 'data-live')) this.#touch(live);
    for (const name of changed) {
      const value = fresh.getAttribute(name);
      if (name === 'class') {
        live.classList.remove(...known.classList);
        live.classList.add(...fresh.classList);
      } else if (value === null) live.removeAttribute(name);
      else live.setAttribute(name, value);
    }
    return true;
  }

  #children(known: Element, fresh: Element, live: Element): boolean {
    const [before, after] = [[...known.childNodes], [...fresh.childNodes]];
    let whole = true;
    const same = (one?: Node, other?: Node): boolean => !!one && !!other && one.isEqualNode(other);
    let start = 0;
    while (same(before[start], after[start])) start++;
    let end = 0;
    while (end < Math.min(before.length, after.length) - start && same(before.at(-1 - end), after.at(-1 - end))) end++;
    for (const [index, node] of after.entries()) {
      const other =
        index < start
          ? before[index]
          : index >= after.length - end
            ? before[index - after.length + before.length]
            : undefined;
      if (other) this.#carry(other, node);
    }
    const rest = before.slice(start, before.length - end);
    const wanted = after.slice(start, after.length - end);
    // What follows all that changes, where it stands in the page.
    let next: Node | null = null;
    for (const node of before.slice(before.length - end)) {
      const place = this.#places.get(node);
      if (place?.parentNode === live) {
        next = place;
        break;
      }
    }
    // Backwards, so that each is put before what follows it.
    for (const node of wanted.toReversed()) {
      const at = rest.findLastIndex((one) => keyOf(one) === keyOf(node));
      const old = rest[at];
      if (old) {
        for (const gone of rest.splice(at).slice(1)) whole = this.#remove(gone) && whole;
        whole = this.#match(old, node) && whole;
        const place = this.#places.get(node);
        if (place?.parentNode === live) next = place;
      } else {
        const place = document.importNode(node, true);
        if (live.closest(`${made}, .walk[role="tree"]`) || lives(place)) whole = false;
        this.#touch(live);
        live.insertBefore(place, next);
        this.#pair(node, place);
        next = place;
      }
    }
    for (const gone of rest) whole = this.#remove(gone) && whole;
    return whole;
  }

  #remove(node: Node): boolean {
    const live = this.#places.get(node);
    if (!live || lives(live) || live.parentElement?.closest(`${made}, .walk[role="tree"]`)) return false;
    this.#touch(live);
    live.parentNode?.removeChild(live);
    return true;
  }

  #touch(node: Node): void {
    const figure = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(alive);
    if (figure) this.touched.add(figure);
  }
}
