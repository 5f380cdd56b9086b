import { expect, test, type Browser, type BrowserContext, type Locator, type Page, type Route } from '@playwright/test';

// Steps take their time, and machines that test may have much to do.
test.describe.configure({ timeout: 90_000 });

const wide = { width: 1280, height: 1000 };
const narrow = { width: 390, height: 844 };
const windows = { wide, narrow };
const languages = ['nl', 'en'] as const;

/** What a browser shows of a step: the drawing's markup, without what two copies in one page must differ in. */
interface Picture {
  step: string;
  markup: string;
  flying: boolean;
}

/**
 * Reads pictures off the page. Drawings lose the class and id of the svg itself, the names of patterns and the links around
 * marks, for keys and pointer reach those otherwise in a live drawing; everything else must be the same.
 *
 * @param ids fragments of steps; all where left out
 */
function pictures(page: Page, what: 'still' | 'live', ids?: readonly string[]): Promise<Record<string, Picture>> {
  return page.evaluate(
    ({ what, ids }) => {
      const markup = (svg: Element | null | undefined): string => {
        if (!svg) return 'no drawing';
        const copy = svg.cloneNode(true) as Element;
        copy.removeAttribute('class');
        copy.removeAttribute('id');
        for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
        for (const pattern of copy.querySelectorAll('pattern')) pattern.id = 'hatch';
        for (const one of [copy, ...copy.querySelectorAll('*')])
          for (const { name, value } of [...one.attributes].sort((a, b) => (a.name < b.name ? -1 : 1))) {
            one.removeAttribute(name);
            const exact = name === 'class' ? value.trim().replaceAll(/\s+/g, ' ') : value;
            if (name !== 'class' || exact !== '') one.setAttribute(name, exact);
          }
        return copy.outerHTML.replaceAll(/url\(#[^)]*\)/g, 'url(#hatch)');
      };
      const visible = (svg: Element): boolean => svg.getClientRects().length > 0;
      const steps = [...document.querySelectorAll<HTMLElement>('.chart > .step')];
      const read = (step: HTMLElement): Picture => {
        const figure = step.closest('figure');
        const name = `${figure?.id.slice('chart-'.length) ?? ''}:${step.id.slice((figure?.id.length ?? 0) + 1)}`;
        if (what === 'still') {
          const shown = [...step.querySelectorAll('.still > svg')].filter(visible);
          return {
            step: name,
            markup: shown.length === 1 ? markup(shown[0]) : `${shown.length} stills`,
            flying: false,
          };
        }
        const scrolly = step.closest('.scrolly');
        const live = scrolly?.classList.contains('unrolled')
          ? step.querySelector<HTMLElement>('.shot > .live')
          : (scrolly ?? figure)?.querySelector<HTMLElement>(scrolly ? '.stage .live' : ':scope > .live');
        const svg = live?.querySelector('.canvas > svg.drawing');
        return {
          step: live?.dataset['step'] === name ? name : `${live?.dataset['step'] ?? 'nothing'} instead of ${name}`,
          markup: svg && visible(svg) ? markup(svg) : 'no drawing',
          flying: !!svg?.querySelector('.flight'),
        };
      };
      return Object.fromEntries(
        steps.filter(({ id }) => !ids || ids.includes(id)).map((step) => [step.id, read(step)]),
      );
    },
    { what, ids },
  );
}

const kept = new Map<string, Promise<Record<string, Picture>>>();

/** The stills as a browser without script shows them. */
function stills(browser: Browser, language: string, viewport: { width: number; height: number }) {
  const key = `${language} ${viewport.width}`;
  const known =
    kept.get(key) ??
    (async () => {
      const context = await browser.newContext({ viewport, javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`/${language}/`);
      const read = await pictures(page, 'still');
      await context.close();
      return read;
    })();
  kept.set(key, known);
  return known;
}

/** In words how the picture of a step differs from its still; empty where it does not. */
async function difference(page: Page, id: string, all: Record<string, Picture>): Promise<string> {
  const [live, still] = [(await pictures(page, 'live', [id]))[id], all[id]];
  if (!live || !still) return `no step ${id}`;
  if (live.step !== still.step) return live.step;
  if (live.flying) return 'in flight';
  if (live.markup === still.markup) return '';
  let at = 0;
  while (still.markup[at] === live.markup[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `live ${live.markup.slice(from, at + 60)} still ${still.markup.slice(from, at + 60)}`;
}

/** Waits until a step's picture has come to rest as its still. */
async function rests(page: Page, id: string, all: Record<string, Picture>): Promise<void> {
  await expect.poll(() => difference(page, id, all), { message: id, intervals: [30, 60, 100] }).toBe('');
}

/** Waits until the page no longer scrolls. */
function stands(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        let [last, since] = [-1, 0];
        const look = (now: number): void => {
          if (scrollY !== last) [last, since] = [scrollY, now];
          if (now - since > 250) done();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
}

/** Does something that makes the page scroll, and waits until it has. */
async function scrolls(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await page.evaluate(() => scrollY);
  await act();
  await expect.poll(() => page.evaluate(() => scrollY), { intervals: [20, 40] }).not.toBe(before);
  await stands(page);
}

/** Turns the wheel, and waits until the page has stopped. */
async function wheel(page: Page, by: number): Promise<void> {
  await page.mouse.move(2, 200);
  await scrolls(page, () => page.mouse.wheel(0, by));
}

/** Clicks on what stands in the bar, where it stands: the usual way would scroll to it first. */
async function press(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeVisible();
  const { x = 0, y = 0, width = 0, height = 0 } = (await what.boundingBox()) ?? {};
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Reloads, and sees that what was in the window is where it was, give or take the way to its beginning. */
async function reloads(page: Page, id: string): Promise<void> {
  const top = (): Promise<number> => page.locator(`#${id}`).evaluate((one) => one.getBoundingClientRect().top);
  const before = await top();
  await page.reload();
  const off = async (): Promise<number> => Math.abs((await top()) - before);
  await expect.poll(off, `${id} stays at ${before}`).toBeLessThan(130);
  await stands(page);
  expect(await off(), `${id} stays at ${before}`).toBeLessThan(130);
}

/** Puts a step at the top of the window at once, as far from it as the page may stand. */
function jump(page: Page, id: string): Promise<void> {
  return page.locator(`#${id}`).evaluate((step) => {
    step.scrollIntoView({ behavior: 'instant' });
  });
}

/** Brings the whole page to life, one part after another, and goes back to its top. */
async function wake(page: Page): Promise<void> {
  for (const part of await page.locator('.guess, .scrolly, .chapter > figure[data-live]').all()) {
    await part.evaluate((element) => {
      element.scrollIntoView({ behavior: 'instant' });
    });
    await expect(part).toHaveClass(/\b(staged|unrolled|playing)\b/);
  }
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
  });
}

/** Fragments of the steps that scrolling walks through. */
const told = (page: Page): Promise<string[]> =>
  page.locator('.scrolly .step').evaluateAll((steps) => steps.map(({ id }) => id));

/** Each of several things on a page of its own, a few at a time. */
async function each<T>(
  context: BrowserContext,
  things: readonly T[],
  act: (page: Page, thing: T) => Promise<void>,
): Promise<void> {
  const left = [...things];
  const hand = async (): Promise<void> => {
    const page = await context.newPage();
    for (let thing = left.shift(); thing !== undefined; thing = left.shift()) await act(page, thing);
    await page.close();
  };
  await Promise.all([hand(), hand(), hand()]);
}

/** What a page complains of but for a network that fails. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) found.push(message.text());
  });
  page.on('pageerror', ({ message }) => found.push(`uncaught: ${message}`));
  return found;
}

for (const [name, viewport] of Object.entries(windows)) {
  test.describe(`in a ${name} window`, () => {
    test.use({ viewport });

    for (const language of languages)
      test(`a link to any step of /${language}/ opens it, drawn as without script`, async ({ context, browser }) => {
        const all = await stills(browser, language, viewport);
        expect(Object.keys(all).length).toBeGreaterThan(17);
        await each(context, Object.keys(all), async (page, id) => {
          await page.goto('about:blank');
          // Half of them jump, half of them glide.
          await page.emulateMedia({ reducedMotion: (language === 'nl') === (name === 'wide') ? null : 'reduce' });
          await page.goto(`/${language}/#${id}`);
          const top = (): Promise<number> =>
            page.locator(`#${id}`).evaluate((step) => {
              const live = step.closest('figure.playing')?.querySelector('.live');
              return (live ?? step).getBoundingClientRect().top;
            });
          // Below the bar, and for a chart of its own below its controls.
          const begins = { min: -30, max: 300 };
          await expect.poll(top, `${id} in sight`).toBeGreaterThan(begins.min);
          await expect.poll(top, `${id} in sight`).toBeLessThan(begins.max);
          await rests(page, id, all);
          await stands(page);
          expect(await difference(page, id, all), id).toBe('');
          expect(await top(), id).toBeGreaterThan(begins.min);
          expect(await top(), id).toBeLessThan(begins.max);
          await expect.poll(() => page.evaluate(() => location.hash), id).toBe(`#${id}`);
        });
      });

    test('scrolling slowly shows every step in its turn, and each comes to rest as its still', async ({
      context,
      browser,
    }) => {
      await Promise.all(
        languages.map(async (language) => {
          const all = await stills(browser, language, viewport);
          const page = await context.newPage();
          await page.goto(`/${language}/`);
          const visited: string[] = [];
          await page.mouse.move(2, viewport.height / 2);
          for (let more = true; more;) {
            const before = await page.evaluate(() => scrollY);
            await page.mouse.wheel(0, viewport.height / 4);
            more = await page.evaluate(async (before) => {
              const last = document.documentElement.scrollHeight - innerHeight - 1;
              while (scrollY <= before && before < last) await new Promise((done) => requestAnimationFrame(done));
              await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
              return scrollY < last;
            }, before);
            const seen = await page.evaluate(() =>
              [...document.querySelectorAll<HTMLElement>('.live')]
                .filter((live) => {
                  const { top, bottom } = live.getBoundingClientRect();
                  return top < innerHeight * 0.7 && bottom > innerHeight * 0.3;
                })
                .map(({ dataset }) => `chart-${dataset['step']?.replace(':', '-') ?? ''}`),
            );
            for (const id of seen)
              if (!visited.includes(id)) {
                visited.push(id);
                await rests(page, id, all);
              }
          }
          const there = await page.evaluate(() =>
            [...document.querySelectorAll('.scrolly .step, .chapter > figure.chart > .step:nth-child(1 of .step)')].map(
              ({ id }) => id,
            ),
          );
          expect(visited).toEqual(there);
          await page.close();
        }),
      );
    });

    test('jumps by many screens show the step they lead to, and the address follows without a past', async ({
      context,
      browser,
    }) => {
      await Promise.all(
        languages.map(async (language) => {
          const all = await stills(browser, language, viewport);
          const page = await context.newPage();
          await page.goto(`/${language}/`);
          await wake(page);
          const before = await page.evaluate(() => history.length);
          const steps = await told(page);
          const jumps = [steps[7], steps[0], steps[6], steps[2], steps[5], steps[3], steps[4], steps[1]];
          for (const id of jumps.map((step) => step ?? 'none')) {
            await jump(page, id);
            await rests(page, id, all);
            await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${id}`);
          }
          // Past all of it and back into it, and faster than anything can come to rest.
          await page.evaluate(() => {
            scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
          });
          for (const id of steps) await jump(page, id);
          await rests(page, steps.at(-1) ?? '', all);
          for (const id of [...steps].reverse()) await jump(page, id);
          await rests(page, steps[0] ?? '', all);
          expect(await page.evaluate(() => history.length)).toBe(before);
          await page.close();
        }),
      );
    });

    test('reloading in the middle of a step keeps the place and the picture', async ({ context, browser }) => {
      const language = name === 'wide' ? 'en' : 'nl';
      const all = await stills(browser, language, viewport);
      const first = await context.newPage();
      await first.goto(`/${language}/`);
      const steps = await told(first);
      await first.close();
      await each(context, steps, async (page, id) => {
        await page.goto('about:blank');
        await page.goto(`/${language}/`);
        await jump(page, id);
        await wheel(page, 90);
        await rests(page, id, all);
        await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${id}`);
        await reloads(page, id);
        await rests(page, id, all);
        await stands(page);
        expect(await difference(page, id, all), id).toBe('');
        expect(await page.evaluate(() => location.hash)).toBe(`#${id}`);
      });
    });

    test('every choice by button comes to rest as its still', async ({ context, browser }) => {
      await Promise.all(
        languages.map(async (language) => {
          const all = await stills(browser, language, viewport);
          const page = await context.newPage();
          await page.goto(`/${language}/`);
          await wake(page);
          let pressed = 0;
          for (const part of await page.locator('.scrolly, .chapter > figure.chart').all()) {
            await part.evaluate((element) => {
              element.querySelector('.step:last-of-type, .live')?.scrollIntoView({ behavior: 'instant' });
            });
            await stands(page);
            const own = part.locator('.controls > .switch').first().locator('input[type=radio]');
            const values = await own.evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value') ?? ''));
            const chart = await part.evaluate(({ id }) => id);
            for (const [index, value] of [...values.entries(), ...[...values.entries()].slice(0, 1)]) {
              await own.nth(index).check();
              await rests(page, chart === '' ? value : `${chart}-${value}`, all);
              pressed += 1;
            }
          }
          // Four steps and four in the scroll stories, two and two beside them; and each first one again.
          expect(pressed).toBe(16);
          await page.close();
        }),
      );
    });

    test('the step shown is the one being read, by whichever keys', async ({ page }) => {
      await page.goto('/nl/');
      await wake(page);
      /** What is read by the rule of the story: the last step whose text has come into the window. */
      const reading = (): Promise<{ read: string; shown: string; told: boolean; inside: boolean; seen: boolean }[]> =>
        page.evaluate(() =>
          [...document.querySelectorAll('.scrolly')].map((scrolly) => {
            const beside = matchMedia('(min-width: 64rem)').matches;
            const steps = [...scrolly.querySelectorAll('.step')];
            const text = (step: Element): DOMRect => (step.querySelector('.telling') ?? step).getBoundingClientRect();
            const come = steps.filter((step) =>
              beside ? step.getBoundingClientRect().top <= innerHeight * 0.6 : text(step).top <= innerHeight - 120,
            );
            const read = come.at(-1) ?? steps[0];
            const { top, bottom } = scrolly.getBoundingClientRect();
            const visible = (step: Element): boolean => text(step).top < innerHeight && text(step).bottom > 0;
            return {
              read: read?.id ?? '',
              shown: `chart-${scrolly.querySelector<HTMLElement>('.stage .live')?.dataset['step']?.replace(':', '-') ?? ''}`,
              told: !read || visible(read) || !steps.some(visible),
              inside: top <= innerHeight / 3 && bottom > innerHeight / 3,
              seen: top < innerHeight && bottom > 0,
            };
          }),
        );
      const right = async (): Promise<string> => {
        await stands(page);
        const states = await reading();
        for (const { read, shown, seen } of states) if (seen) expect(shown).toBe(read);
        const here = states.find(({ inside }) => inside);
        if (here) {
          await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${here.read}`);
          if (name === 'wide') expect(here.told, `the text of ${here.read} is in sight`).toBe(true);
        }
        return here?.read ?? '';
      };
      const steps = await told(page);
      const strike = (key: string): Promise<void> => scrolls(page, () => page.keyboard.press(key));
      await strike('End');
      await right();
      await jump(page, steps[7] ?? '');
      expect(await right()).toBe(steps[7]);
      await strike('Home');
      await right();
      await jump(page, steps[0] ?? '');
      expect(await right()).toBe(steps[0]);
      for (const index of [0, 1]) {
        const scrolly = page.locator('.scrolly').nth(index);
        await scrolly.evaluate((element) => {
          element.scrollIntoView({ behavior: 'instant' });
        });
        const seen: string[] = [];
        for (const key of ['PageDown', 'PageUp']) {
          const past = (): Promise<boolean> =>
            scrolly.evaluate(
              (element, key) =>
                key === 'PageDown'
                  ? element.getBoundingClientRect().bottom < innerHeight / 3
                  : element.getBoundingClientRect().top > innerHeight / 3,
              key,
            );
          while (!(await past())) {
            await strike(key);
            const read = await right();
            if (read !== '') seen.push(read);
          }
        }
        expect(new Set(seen).size).toBe(4);
      }
    });
  });
}

test.describe('the way back', () => {
  test('leads to the place and step it was left at, and forward again', async ({ page, browser }) => {
    const all = await stills(browser, 'en', wide);
    await page.setViewportSize(wide);
    await page.goto('/en/');
    await wake(page);
    const [, second = '', , fourth = ''] = await told(page);
    const follow = (id: string): Promise<void> =>
      page.locator(`#${id} a.here`).evaluate((link) => {
        if (link instanceof HTMLElement) link.click();
      });
    const place = (): Promise<number> => page.evaluate(() => Math.round(scrollY));
    const lands = async (id: string, where: number): Promise<void> => {
      await expect.poll(async () => Math.abs((await place()) - where), id).toBeLessThan(3);
      await rests(page, id, all);
      await stands(page);
      expect(await difference(page, id, all)).toBe('');
      expect(Math.abs((await place()) - where)).toBeLessThan(3);
      expect(await page.evaluate(() => location.hash)).toBe(`#${id}`);
    };
    await scrolls(page, () => follow(second));
    await rests(page, second, all);
    const atSecond = await place();
    await scrolls(page, () => follow(fourth));
    await rests(page, fourth, all);
    const atFourth = await place();
    expect(atFourth).toBeGreaterThan(atSecond + 500);
    await page.goBack();
    await lands(second, atSecond);
    await page.goForward();
    await lands(fourth, atFourth);

    // A place that was come to by scrolling is a place to come back to as well.
    await jump(page, second);
    await wheel(page, 60);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${second}`);
    const read = await place();
    await press(page, page.locator('.chapters summary'));
    await press(page, page.locator('.chapters a[href$="#mapp"]').first());
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(read + 3000);
    await stands(page);
    await page.goBack();
    await lands(second, read);
    await page.goForward();
    await expect(page).toHaveURL(/#mapp$/);
    await expect
      .poll(() => page.locator('#mapp').evaluate((element) => Math.abs(element.getBoundingClientRect().top)))
      .toBeLessThan(150);
  });

  test('a chapter far down is reached on a fresh page, past all that comes to life on the way', async ({ context }) => {
    await each(context, [wide, narrow], async (page, viewport) => {
      await page.setViewportSize(viewport);
      await page.goto('/nl/');
      await press(page, page.locator('.chapters summary'));
      await press(page, page.locator('.chapters a[href$="#mapp"]').first());
      await expect
        .poll(() => page.locator('#mapp').evaluate((element) => Math.abs(element.getBoundingClientRect().top)))
        .toBeLessThan(150);
      await stands(page);
      expect(
        await page.locator('#mapp').evaluate((element) => Math.abs(element.getBoundingClientRect().top)),
      ).toBeLessThan(150);
      await expect(page).toHaveURL(/#mapp$/);
    });
  });

  test('walking the bar with the keyboard leaves the page where it is', async ({ page }) => {
    await page.setViewportSize(wide);
    await page.goto('/en/');
    await wake(page);
    const [, , third = ''] = await told(page);
    await jump(page, third);
    await wheel(page, 30);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${third}`);
    const before = await page.evaluate(() => scrollY);
    await page.locator('.top .home').evaluate((link) => {
      if (link instanceof HTMLElement) link.focus({ preventScroll: true });
    });
    const walked: string[] = [];
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
      await page.keyboard.press(key);
      await stands(page);
      walked.push(await page.evaluate(() => (document.activeElement?.closest('.top') ? 'in the bar' : 'elsewhere')));
    }
    expect(new Set(walked)).toEqual(new Set(['in the bar']));
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(await page.evaluate(() => location.hash)).toBe(`#${third}`);
  });

  test('the mark beside a text is the address of its step', async ({ page }) => {
    await page.goto('/en/');
    const steps = await told(page);
    expect(steps).toHaveLength(8);
    for (const id of steps) {
      const link = page.locator(`#${id} a.here`);
      await expect(link).toHaveCount(1);
      await expect(link).toHaveAttribute('href', `#${id}`);
      await expect(link).toHaveAccessibleName(/\w/);
    }
  });
});

test.describe('a window that changes', () => {
  const turned = { width: 844, height: 390 };
  for (const [title, ...sizes] of [
    ['from wide to narrow and back', wide, narrow, wide],
    ['a phone turned on its side and back', narrow, turned, narrow],
    ['a wide one made low and high again', wide, { width: 1280, height: 420 }, wide],
  ] as const)
    test(`${title} keeps the step`, async ({ context, browser }) => {
      const first = await context.newPage();
      await first.goto('/en/');
      const steps = (await told(first)).filter((_, index) => [1, 2, 5, 6].includes(index));
      await first.close();
      await each(context, steps, async (page, id) => {
        await page.setViewportSize(sizes[0]);
        await page.goto('about:blank');
        await page.goto('/en/');
        await wake(page);
        await jump(page, id);
        for (const size of sizes) {
          await page.setViewportSize(size);
          const all = await stills(browser, 'en', size);
          const low = size.height < 500;
          await expect(page.locator('.scrolly', { has: page.locator(`#${id}`) })).toHaveClass(
            low ? /\bunrolled\b/ : /\bstaged\b/,
          );
          await expect(page.locator('.scrolly', { has: page.locator(`#${id}`) })).not.toHaveClass(
            low ? /\bstaged\b/ : /\bunrolled\b/,
          );
          await rests(page, id, all);
          await stands(page);
          expect(await difference(page, id, all), `${id} at ${size.width}`).toBe('');
          const { top, bottom } = await page
            .locator(`#${id}`)
            .evaluate((step) => step.getBoundingClientRect().toJSON() as { top: number; bottom: number });
          expect(top, `${id} at ${size.width}`).toBeLessThan(size.height);
          expect(bottom, `${id} at ${size.width}`).toBeGreaterThan(0);
        }
      });
    });
});

test.describe('a window too low for a stage', () => {
  for (const viewport of [
    { width: 1280, height: 420 },
    { width: 844, height: 390 },
    { width: 320, height: 256 },
  ])
    test(`gives each step its own picture, ${viewport.width} by ${viewport.height}`, async ({ page, browser }) => {
      await page.setViewportSize(viewport);
      const all = await stills(browser, 'nl', viewport);
      await page.goto('/nl/');
      await wake(page);
      const steps = await told(page);
      await expect(page.locator('.scrolly.unrolled')).toHaveCount(2);
      await expect(page.locator('.scrolly.staged')).toHaveCount(0);
      await expect(page.locator('.stage')).toHaveCount(0);
      for (const id of steps) {
        await rests(page, id, all);
        await expect(page.locator(`#${id} .live`)).toHaveCount(1);
        await expect(page.locator(`#${id} .still`)).toBeHidden();
        await expect(page.locator(`#${id} .live svg.drawing`)).toBeVisible();
        expect(await page.locator(`#${id} .live .caption`).textContent()).toBe(
          await page.locator(`#${id} .shot > .caption`).textContent(),
        );
      }
      const clashes = await page.evaluate(() =>
        [...document.querySelectorAll('.scrolly')].flatMap((scrolly) => {
          const things = [...scrolly.querySelectorAll('figcaption, .telling, .live, .chart > footer')];
          const box = (thing: Element): DOMRect => thing.getBoundingClientRect();
          const name = (thing: Element): string =>
            `${thing.className || thing.tagName} of ${thing.closest('.step, figure')?.id ?? ''}`;
          return things.flatMap((one, index) => [
            ...(box(one).right > document.documentElement.clientWidth + 1 || box(one).height < 20
              ? [`${name(one)} does not fit`]
              : []),
            ...things
              .slice(index + 1)
              .filter(
                (other) =>
                  Math.min(box(one).bottom, box(other).bottom) - Math.max(box(one).top, box(other).top) > 1 &&
                  Math.min(box(one).right, box(other).right) - Math.max(box(one).left, box(other).left) > 1,
              )
              .map((other) => `${name(one)} lies over ${name(other)}`),
          ]);
        }),
      );
      expect(clashes).toEqual([]);
    });
});

test.describe('where script does not come as it should', () => {
  const cases: Record<string, { what: RegExp; how: (route: Route) => Promise<void>; alive?: string }> = {
    'the first script is blocked': { what: /_astro\/page[^/]*\.js/, how: (route) => route.abort() },
    'what draws charts is blocked': { what: /_astro\/(?!index|page)[^/]*\.js/, how: (route) => route.abort() },
    'what draws charts comes by half': {
      what: /_astro\/(?!index|page)[^/]*\.js/,
      how: async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: (await answer.text()).slice(0, 20_000) });
      },
    },
    'all charts’ data are blocked': { what: /\/live\/(?!index)[^/]*\.json/, how: (route) => route.abort() },
    'all charts’ data are not found': {
      what: /\/live\/(?!index)[^/]*\.json/,
      how: (route) => route.fulfill({ status: 404, body: 'not found' }),
    },
    'the words are blocked': { what: /\/live\/index\.json/, how: (route) => route.abort() },
    'all data are blocked': { what: /\/live\/[^/]*\.json/, how: (route) => route.abort() },
    'all data are of another build': {
      what: /\/live\/[^/]*\.json/,
      how: async (route) => {
        const answer = await route.fetch();
        const data = (await answer.json()) as object;
        await route.fulfill({ response: answer, json: { ...data, version: 'another' } });
      },
    },
    'all data come by half': {
      what: /\/live\/[^/]*\.json/,
      how: async (route) => {
        const answer = await route.fetch();
        const text = await answer.text();
        await route.fulfill({ response: answer, body: text.slice(0, text.length / 2) });
      },
    },
    'all data are another thing': {
      what: /\/live\/[^/]*\.json/,
      how: (route) => route.fulfill({ json: null }),
    },
    'the style is blocked': { what: /_astro\/live[^/]*\.css/, how: (route) => route.abort() },
  };

  for (const [title, { what, how }] of Object.entries(cases))
    test(`${title}: the stills tell the story`, async ({ page, browser }) => {
      await page.setViewportSize(wide);
      const all = await stills(browser, 'en', wide);
      const found = complaints(page);
      let asked = 0;
      await page.route(what, async (route) => {
        asked += 1;
        await how(route);
      });
      await page.goto('/en/');
      for (const part of await page.locator('.guess, .scrolly, .chapter > figure[data-live]').all()) {
        await part.evaluate(async (element) => {
          element.scrollIntoView({ behavior: 'instant' });
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        });
      }
      await page.waitForLoadState('networkidle');
      expect(asked).toBeGreaterThan(0);
      expect(await page.locator('.staged, .unrolled, figure.playing').count()).toBe(0);
      expect(await pictures(page, 'still')).toEqual(all);
      expect(
        await page
          .locator('.still')
          .evaluateAll(
            (them) =>
              them.filter((one) => getComputedStyle(one).visibility !== 'visible' || one.clientHeight < 60).length,
          ),
      ).toBe(0);
      expect(found).toEqual([]);
    });

  test('one chart’s data are blocked: its story keeps its stills, the rest comes to life', async ({
    page,
    browser,
  }) => {
    await page.setViewportSize(wide);
    const all = await stills(browser, 'nl', wide);
    const found = complaints(page);
    await page.route(/\/live\/(countries|mapp-timeline)\.json/, (route) => route.abort());
    await page.goto('/nl/');
    for (const part of await page.locator('.guess, .scrolly, .chapter > figure[data-live]').all())
      await part.evaluate(async (element) => {
        element.scrollIntoView({ behavior: 'instant' });
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      });
    await expect(page.locator('.scrolly').first()).toHaveClass(/staged/);
    await expect(page.locator('#chart-status-board')).toHaveClass(/playing/);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('.scrolly').nth(1)).not.toHaveClass(/staged|unrolled/);
    await expect(page.locator('#chart-mapp-timeline')).not.toHaveClass(/playing/);
    const there = await pictures(page, 'still');
    for (const id of Object.keys(all).filter((id) => /^chart-(sectors|countries|mapp-timeline)-/.test(id)))
      expect(there[id], id).toEqual(all[id]);
    await jump(page, 'chart-attack-growth-linear');
    await rests(page, 'chart-attack-growth-linear', all);
    expect(found).toEqual([]);
  });

  /** Keeps script from coming until it is let. */
  async function late(page: Page): Promise<() => void> {
    let come = (): void => undefined;
    const time = new Promise<void>((done) => {
      come = done;
    });
    await page.route(/_astro\/page[^/]*\.js/, async (route) => {
      await time;
      await route.continue();
    });
    return come;
  }

  test('script that comes late changes nothing in the room', async ({ context, browser }) => {
    const cases = [wide, narrow].flatMap((viewport) =>
      ['chart-attack-growth-linear', 'chart-countries-by-country'].map((id) => ({ viewport, id })),
    );
    await Promise.all(
      cases.map(async ({ viewport, id }) => {
        const all = await stills(browser, 'en', viewport);
        const page = await context.newPage();
        await page.setViewportSize(viewport);
        const come = await late(page);
        // Faces that come too late for a first view are not meant here: on the second the browser has them.
        for (const visit of [
          () => page.goto('/en/', { waitUntil: 'commit' }),
          () => page.reload({ waitUntil: 'commit' }),
        ]) {
          await visit();
          await page.waitForFunction(() => document.fonts.status === 'loaded' && !!document.querySelector('.foot'));
        }
        await jump(page, id);
        await stands(page);
        const text = page.locator(`#${id} .telling`);
        const top = (): Promise<number> => text.evaluate((element) => element.getBoundingClientRect().top);
        const before = await top();
        expect(await page.locator('.staged').count()).toBe(0);
        await page.evaluate(() => {
          const seen = window as unknown as { shifts: number };
          seen.shifts = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) seen.shifts += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift' });
        });
        come();
        await rests(page, id, all);
        await page.waitForLoadState('networkidle');
        await stands(page);
        expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts), id).toBeLessThan(0.01);
        expect(Math.abs((await top()) - before), id).toBeLessThan(2);
        await page.close();
      }),
    );
  });

  test('a chart beside the story comes to life late where the reader looks at it', async ({ context, browser }) => {
    const cases = [wide, narrow].flatMap((viewport) =>
      ['chart-mapp-timeline-days', 'chart-mapp-partners-recipients', 'chart-status-board-board'].map((id) => ({
        viewport,
        id,
      })),
    );
    await each(context, cases, async (page, { viewport, id }) => {
      const all = await stills(browser, 'nl', viewport);
      await page.goto('about:blank');
      await page.setViewportSize(viewport);
      await page.unrouteAll();
      const come = await late(page);
      await page.goto('/nl/', { waitUntil: 'commit' });
      await page.waitForFunction(() => document.fonts.status === 'loaded' && !!document.querySelector('.foot'));
      await jump(page, id);
      await stands(page);
      expect(await page.locator('figure.playing').count()).toBe(0);
      const top = (selector: string): Promise<number> =>
        page
          .locator(selector)
          .locator('visible=true')
          .first()
          .evaluate((element) => element.getBoundingClientRect().top);
      const before = await top(`#${id} .still > svg`);
      come();
      await rests(page, id, all);
      await page.waitForLoadState('networkidle');
      await stands(page);
      const after = await top(`figure:has(> #${id}) > .live svg.drawing`);
      expect(Math.abs(after - before), `${id} was at ${before}, is at ${after}`).toBeLessThan(3);
    });
  });
});

test.describe('where nothing may move', () => {
  /** Chooses a step and reads what moves in the frames that follow: in the first, or in the first in which anything does. */
  const moving = (page: Page, id: string, frames = 1): Promise<string[]> =>
    page.locator(`.stage input[value="${id}"]`).evaluate(async (input: HTMLInputElement, patience) => {
      input.click();
      const svg = input.closest('.stage')?.querySelector('svg.drawing');
      for (let frame = 0; frame < patience; frame += 1) {
        await new Promise((done) => requestAnimationFrame(done));
        const moves = [...(svg?.querySelectorAll('.flight, [opacity], [visibility]') ?? [])];
        if (moves.length > 0) return moves.map(({ outerHTML }) => outerHTML.slice(0, 100));
      }
      return [];
    }, frames);
  const instantly = async (page: Page, all: Record<string, Picture>): Promise<void> => {
    const steps = await told(page);
    let at = '';
    for (const id of [...steps, ...[...steps].reverse()]) {
      const from = steps[steps.indexOf(id) < 4 ? 0 : 4] ?? '';
      if (at !== from) {
        at = from;
        await jump(page, from);
        await stands(page);
      }
      expect(await moving(page, id)).toEqual([]);
      expect(await difference(page, id, all)).toBe('');
    }
  };

  test('a change of step is there at once', async ({ context, browser }) => {
    await each(context, [wide, narrow], async (page, viewport) => {
      const all = await stills(browser, 'en', viewport);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize(viewport);
      await page.goto('/en/');
      await wake(page);
      await instantly(page, all);
      // By scrolling as well.
      for (const id of await told(page)) {
        await jump(page, id);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        expect(await difference(page, id, all)).toBe('');
      }
    });
  });

  test('motion is stopped by the reader, in the address, in the other language and after reload', async ({
    page,
    browser,
  }) => {
    await page.setViewportSize(wide);
    const all = { nl: await stills(browser, 'nl', wide), en: await stills(browser, 'en', wide) };
    await page.goto('/en/');
    await wake(page);
    const [first = '', second = '', third = ''] = await told(page);
    await jump(page, first);
    await stands(page);
    await rests(page, first, all.en);
    // Without it things move, so that the rest of this test says something.
    expect(await moving(page, third, 20)).not.toEqual([]);
    // A change under way ends where it was going.
    await press(page, page.getByRole('button', { name: 'Stop motion' }));
    await rests(page, third, all.en);
    await expect(page.locator('html')).toHaveAttribute('data-still');
    await expect(page).toHaveURL(/[?&]motion=off/);
    await instantly(page, all.en);
    await jump(page, second);
    await wheel(page, 30);
    await expect(page).toHaveURL(new RegExp(`motion=off#${second}$`));
    await rests(page, second, all.en);

    const link = page.locator('.top a[data-switch]');
    await expect(link).toHaveAttribute('href', new RegExp(`/nl/\\?motion=off#${second}$`));
    await press(page, link);
    await expect(page).toHaveURL(new RegExp(`/nl/\\?motion=off#${second}$`));
    await expect(page.locator('html')).toHaveAttribute('data-still');
    await rests(page, second, all.nl);
    expect(await page.locator(`#${second}`).evaluate((step) => step.getBoundingClientRect().top)).toBeLessThan(500);
    await instantly(page, all.nl);
    await expect.poll(() => page.evaluate(() => location.search)).toBe('?motion=off');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-still');
    await press(page, page.getByRole('button', { name: 'Beweging aan' }));
    await expect(page.locator('html')).not.toHaveAttribute('data-still');
    await expect(page).not.toHaveURL(/motion/);
    await jump(page, first);
    await stands(page);
    await rests(page, first, all.nl);
    expect(await moving(page, third, 20)).not.toEqual([]);
  });
});

test('choices made faster than anything can move end as the last one', async ({ context, browser }) => {
  await each(context, [wide, narrow], async (page, viewport) => {
    const all = await stills(browser, 'nl', viewport);
    await page.setViewportSize(viewport);
    await page.goto('/nl/');
    await wake(page);
    /** Presses three of them within 300 ms. */
    const hurry = (ids: readonly string[]): Promise<void> =>
      page.evaluate(async (ids) => {
        for (const id of ids) {
          const begin = performance.now();
          document.querySelector<HTMLInputElement>(`.controls input[value="${id}"]`)?.click();
          while (performance.now() - begin < 90) await new Promise((done) => requestAnimationFrame(done));
        }
      }, ids);
    const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = ''] = await told(page);
    for (const ids of [
      [c, a, d],
      [b, d, a],
      [h, e, g],
      [f, g, e],
    ]) {
      await jump(page, [a, b, c, d].includes(ids[0] ?? '') ? a : e);
      await stands(page);
      await hurry(ids);
      await rests(page, ids[2] ?? '', all);
      await expect(page.locator(`.stage input[value="${ids[2] ?? ''}"]`)).toBeChecked();
    }
    for (const [chart, one, other] of [
      ['mapp-timeline', 'months', 'days'],
      ['mapp-partners', 'partners', 'recipients'],
    ] as const)
      for (const ids of [
        [one, other, one],
        [other, one, other],
      ]) {
        await page.locator(`#chart-${chart} > .live`).scrollIntoViewIfNeeded();
        await hurry(ids);
        await rests(page, `chart-${chart}-${ids[2] ?? ''}`, all);
      }
  });
});

for (const [window, viewport] of Object.entries(windows))
  test(`reloading far down the page, past charts that had come to life, keeps place and picture, ${window}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    for (const id of ['chart-mapp-partners', 'chart-status-board']) {
      await page.goto('/nl/');
      await wake(page);
      const figure = page.locator(`#${id}`);
      // The whole way, so that everything above has come to life.
      await expect
        .poll(
          async () => {
            await page.mouse.wheel(0, viewport.height * 0.6);
            return figure.evaluate((one) => one.getBoundingClientRect().top - innerHeight / 2);
          },
          { intervals: [80], timeout: 60_000 },
        )
        .toBeLessThan(0);
      await stands(page);
      await expect.poll(() => page.evaluate(() => history.state !== null)).toBe(true);
      const seen = () =>
        figure.evaluate((one) => ({
          top: one.getBoundingClientRect().top,
          step: one.querySelector<HTMLElement>(':scope > .live')?.dataset['step'],
        }));
      const before = await seen();
      await page.reload();
      await expect
        .poll(async () => (await seen()).step, { message: `the picture of ${id}`, timeout: 15_000 })
        .toBe(before.step);
      await expect
        .poll(async () => Math.abs((await seen()).top - before.top), { message: `the place of ${id}` })
        .toBeLessThan(24);
    }
  });

test('what is pointed at leaves the drawing as it was', async ({ page, browser }) => {
  await page.setViewportSize(wide);
  const all = await stills(browser, 'en', wide);
  await page.goto('/en/');
  await wake(page);
  for (const id of ['chart-attack-growth-log', 'chart-country-reports-reports', 'chart-mapp-timeline-months']) {
    await jump(page, id);
    const live = page.locator(id.includes('growth') ? '.scrolly .stage .live' : `figure:has(> #${id}) > .live`).first();
    await live.scrollIntoViewIfNeeded();
    await rests(page, id, all);
    const box = await live.locator('.canvas').boundingBox();
    for (const part of [0.2, 0.35, 0.5, 0.65, 0.8])
      await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * part, (box?.y ?? 0) + (box?.height ?? 0) * part, {
        steps: 4,
      });
    await page.mouse.move(2, 400);
    await rests(page, id, all);
  }
});

test.describe('to a screen reader', () => {
  test('a stage is one picture, and the stills under it are none', async ({ page, browser }) => {
    for (const viewport of [wide, narrow]) {
      const all = await stills(browser, 'en', viewport);
      await page.setViewportSize(viewport);
      await page.goto('/en/');
      await wake(page);
      for (const scrolly of await page.locator('.scrolly').all()) {
        await expect(scrolly).toHaveClass(/staged/);
        expect(
          await scrolly
            .locator('.shot, .shot .still')
            .evaluateAll((shots) => [...new Set(shots.map((shot) => getComputedStyle(shot).visibility))]),
        ).toEqual(['hidden']);
        const images = (await scrolly.ariaSnapshot()).split('\n').filter((line) => /^\s*- '?img /.test(line));
        expect(images).toHaveLength(1);
      }
      for (const figure of await page.locator('.chapter > figure.chart').all())
        expect((await figure.ariaSnapshot()).split('\n').filter((line) => /^\s*- '?img /.test(line))).toHaveLength(1);
      for (const id of await told(page)) {
        await jump(page, id);
        await rests(page, id, all);
        const alt = (await page.locator(`#${id} .still [role="img"]`).getAttribute('aria-label')) ?? '';
        expect(alt).not.toBe('');
        const canvas = page.locator('.scrolly', { has: page.locator(`#${id}`) }).locator('.stage .canvas');
        await expect(canvas).toHaveAttribute('aria-label', alt);
        await expect(canvas).toHaveAccessibleDescription(/\w{3}/);
        expect(
          await page
            .locator('.scrolly', { has: page.locator(`#${id}`) })
            .locator('.stage .caption')
            .textContent(),
        ).toBe(await page.locator(`#${id} .shot > .caption`).textContent());
      }
    }
  });

  test('unrolled, each step is one picture', async ({ page }) => {
    await page.setViewportSize({ width: 844, height: 390 });
    await page.goto('/nl/');
    await wake(page);
    for (const scrolly of await page.locator('.scrolly').all()) {
      const images = (await scrolly.ariaSnapshot()).split('\n').filter((line) => /^\s*- '?img /.test(line));
      expect(images).toHaveLength(4);
      expect(new Set(images).size).toBe(4);
    }
  });

  test('the step come to is told once, when things have come to rest', async ({ page }) => {
    await page.setViewportSize(wide);
    await page.goto('/en/');
    await wake(page);
    const steps = await told(page);
    for (const id of steps.slice(0, 3)) await jump(page, id);
    const caption = (await page.locator(`#${steps[2] ?? ''} .shot > .caption`).textContent()) ?? '';
    const said = page.locator('body > [role=status]');
    await expect(said).toHaveText(caption);
  });
});
