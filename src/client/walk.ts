import { frame } from './frame.ts';

/** What a walk tells its chart. */
export interface Walker {
  /** Focus has come to a row, or to the chart itself where there is no key. */
  onVisit(datum: string | undefined): void;
  /** Focus has gone, with Escape or by leaving. */
  onLeave(): void;
  /** The row's sentence, for its item. */
  sentence(datum: string): string;
}

const itemsIn = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="treeitem"]')];

/** The item an arrow key leads to: along a level with up and down, to another level with left and right; null where it leads nowhere. */
function next(key: string, from: HTMLElement, list: HTMLElement): Element | null | undefined {
  const children = from.querySelector(':scope > ul');
  const parent = from.parentElement?.closest('li') ?? null;
  switch (key) {
    case 'ArrowDown':
      return from.nextElementSibling ?? (parent ? null : (children?.firstElementChild ?? null));
    case 'ArrowUp':
      return from.previousElementSibling ?? parent;
    case 'ArrowRight':
      return children?.firstElementChild ?? from.nextElementSibling;
    case 'ArrowLeft':
      return parent;
    case 'Home':
      return itemsIn(list)[0];
    case 'End':
      return from.parentElement?.lastElementChild;
    default:
      return undefined;
  }
}

/** Items named in one frame: a long list must not hold up the page. */
const atOnce = 6;

/** Names each item: one with items of its own would else be named by all of them too. */
async function name(items: readonly HTMLElement[], walker: Walker): Promise<void> {
  for (const [index, item] of items.entries()) {
    if (index % atOnce === atOnce - 1) await frame();
    const { key } = item.dataset;
    const inner = item.querySelector(':scope > ul');
    const own = [...item.childNodes]
      .filter((node) => node !== inner)
      .map((node) => node.textContent)
      .join(' ');
    item.setAttribute('aria-label', key === undefined ? own.replaceAll(/\s+/g, ' ').trim() : walker.sentence(key));
  }
}

/**
 * The structure of a chart as a tree that arrow keys walk: chart, groups, marks. It is the list that stands in the page
 * without script; here it gets the keys and the roles that screen readers know, and each item tells which row it is.
 */
export function walk(list: HTMLElement, label: string, walker: Walker): void {
  list.setAttribute('role', 'tree');
  list.setAttribute('aria-label', label);
  for (const group of list.querySelectorAll('ul')) group.setAttribute('role', 'group');
  const items = [...list.querySelectorAll<HTMLElement>('li')];
  for (const item of items) {
    item.setAttribute('role', 'treeitem');
    item.tabIndex = -1;
    if (item.querySelector(':scope > ul')) item.setAttribute('aria-expanded', 'true');
    for (const link of item.querySelectorAll<HTMLElement>(':scope > a')) link.tabIndex = -1;
  }
  void name(items, walker);
  const [first] = itemsIn(list);
  if (first) first.tabIndex = 0;
  list.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target.getAttribute('role') !== 'treeitem') return;
    for (const item of itemsIn(list)) item.tabIndex = item === target ? 0 : -1;
    walker.onVisit(target.dataset['key']);
  });
  list.addEventListener('focusout', ({ relatedTarget }) => {
    // The card that stands beside the mark belongs to the walk: its links can be gone to.
    const stays = relatedTarget instanceof Node && (list.parentElement ?? list).contains(relatedTarget);
    if (!stays) walker.onLeave();
  });
  list.addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    if (!(target instanceof HTMLElement) || ctrlKey || metaKey || altKey) return;
    if (key === 'Escape') {
      const [root] = itemsIn(list);
      walker.onLeave();
      if (target === root) target.blur();
      else root?.focus({ preventScroll: true });
      event.preventDefault();
      return;
    }
    const to = next(key, target, list);
    if (to === undefined) return;
    event.preventDefault();
    if (to instanceof HTMLElement) to.focus({ preventScroll: true });
  });
}
