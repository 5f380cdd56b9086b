import { expect, test } from '@playwright/test';
import {
  windows,
  stills,
  difference,
  rests,
  stands,
  scrolls,
  wheel,
  reloads,
  jump,
  wake,
  told,
  each,
} from './steps.ts';

for (const [name, viewport] of Object.entries(windows)) {
  test.describe(`in a ${name} window`, () => {
    test.use({ viewport });

    /**
     * Steps lead, scroll and move in one language as in the other; what differs is what is drawn. So each test reads one, and
     * those that see every drawing the two by turns: links in one, scrolling and buttons in the other.
     */
    const [language, other] = name === 'wide' ? ['nl', 'en'] : ['en', 'nl'];

    test(`a link to any step of /${language}/ opens it, drawn as without script${name === 'wide' ? ' @engines @moving' : ''}`, async ({
      context,
      browser,
    }) => {
      const all = await stills(browser, language, viewport);
      const ids = Object.keys(all);
      expect(ids.length).toBeGreaterThan(17);
      await each(context, ids, async (page, id) => {
        await page.goto('about:blank');
        // Half of them jump, half of them glide; in the other window it is the other half.
        const glides = (ids.indexOf(id) % 2 === 0) === (name === 'wide');
        await page.emulateMedia({ reducedMotion: glides ? null : 'reduce' });
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
      page,
      browser,
    }) => {
      const all = await stills(browser, other, viewport);
      await page.goto(`/${other}/`);
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
    });

    test('jumps by many screens show the step they lead to, and the address follows without a past', async ({
      page,
      browser,
    }) => {
      const all = await stills(browser, language, viewport);
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
    });

    test('reloading in the middle of a step keeps the place and the picture', async ({ context, browser }) => {
      const all = await stills(browser, other, viewport);
      const first = await context.newPage();
      await first.goto(`/${other}/`);
      const steps = await told(first);
      await first.close();
      await each(context, steps, async (page, id) => {
        // The first on a page that was opened, the others on one that was reloaded.
        if (page.url() === 'about:blank') await page.goto(`/${other}/`);
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

    test('every choice by button comes to rest as its still', async ({ page, browser }) => {
      const all = await stills(browser, other, viewport);
      await page.goto(`/${other}/`);
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
      await stands(page);
      expect(await right()).toBe(steps[7]);
      await strike('Home');
      await right();
      await jump(page, steps[0] ?? '');
      await stands(page);
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
