/** While editing: brings the page in line with its content whenever that changes, and leaves its reader in place. */
import { exchange } from '../../client/exchangeable.ts';
import { changed, follows, type News } from '../news.ts';
import { asBefore, loadAgain } from './keep.ts';
import { Patch } from './patch.ts';

/** Milliseconds in which what could be brought in line is seen, before the page is loaded again for the rest. */
const painted = 50;

// A module runs when the page is there and before any of its parts come alive.
const page = new Patch(document.body);
let [title, style] = [document.title, styles(document)];
let underway = false;
let next: News | undefined;

/** Style of the page itself: what Vite put there it changes by itself. */
function styles(of: Document): string {
  return [...of.querySelectorAll('head style:not([data-vite-dev-id])')].map((one) => one.textContent).join('\n');
}

async function follow({ checked }: Pick<News, 'checked'>): Promise<void> {
  const answer = await fetch(location.href, { cache: 'no-store', headers: { accept: 'text/html' } });
  if (!answer.ok) {
    // Once all is known that is wrong with the story, a page says it in its place; one that cannot is Astro's to tell of.
    if (checked && !next) loadAgain();
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (styles(fresh) !== style || fresh.documentElement.lang !== document.documentElement.lang) {
    loadAgain();
    return;
  }
  style = styles(fresh);
  if (fresh.title !== title) document.title = title = fresh.title;
  if (!page.to(fresh.body) || !(await exchange([...page.touched].map(({ dataset }) => dataset['live'] ?? '')))) {
    await new Promise((resolve) => setTimeout(resolve, painted));
    loadAgain();
  } else document.querySelector('vite-error-overlay')?.remove();
}

async function take(news: News): Promise<void> {
  next = news;
  if (underway) return;
  underway = true;
  for (let now: News | undefined = news; now; now = next) {
    next = undefined;
    await follow(now).catch(() => undefined);
  }
  underway = false;
}

asBefore();
import.meta.hot?.on(changed, (news: News) => void take(news));
import.meta.hot?.send(follows);
// What changed while the page was on its way, it has not heard of.
void take({ of: 0, checked: false });
