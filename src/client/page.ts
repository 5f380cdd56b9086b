/**
 * What a browser adds to the story, each part when it comes near: the page is whole before any of it has come, and stays so
 * when it does not.
 */
import sheet from '../styles/live.css?url';
import { mark } from './motion.ts';
import { shown } from './shown.ts';
import './place.ts';
import { points } from './points.ts';
import { paint } from './theme.ts';
import { parts, tools } from './tools.ts';

/** How far ahead of the window a part is made ready. */
const ahead = '100% 0px';

let styled: Promise<unknown> | undefined;

/** The style of what script adds, once: a part comes when it can be seen as it should. */
function style(): Promise<unknown> {
  styled ??= new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    link.onload = resolve;
    link.onerror = reject;
    // Behind every other style: put before one, it would make browsers look for faces anew, and a late one would be set after all.
    document.body.append(link);
  });
  return styled;
}

/** Makes an element a live part, once, when it is near. */
function near(selector: string, part: keyof Awaited<ReturnType<typeof parts>>): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting && target instanceof HTMLElement) {
          observer.unobserve(target);
          // A part that fails leaves what stands there without script.
          style()
            .then(parts)
            .then((all) => all[part](target))
            .catch(() => undefined);
        }
    },
    { rootMargin: ahead },
  );
  for (const one of document.querySelectorAll(selector)) observer.observe(one);
}

mark();
paint();
near('.guess', 'guess');
near('.scrolly', 'stage');
near('.chapter > figure[data-live]', 'enliven');
near('.share', 'share');
points();

// Without their style or words the page's controls stay away, like every part.
style()
  .then(tools)
  .then((open) => (shown().day === undefined ? undefined : open()))
  .catch(() => undefined);
