import type { Locator, Page } from '@playwright/test';
import { expect, test } from './engines.ts';
import { alive, complaints, languages, ledger, live, markup, phrase, plain, settled, shownIn } from './reader.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const day = '2021-03-09';
const said = { nl: '9 maart 2021', en: '9 March 2021' } as const;

/** Charts that draw every row of their table, whatever their step. */
const whole = ['netherlands', 'attack-chain', 'hypotheses', 'status-board', 'country-reports'] as const;

const bar = (page: Page, name: string): Locator => page.getByRole('region', { name: phrase(name, 'past', 'open') });

/** Opens the past, and goes to a day as a reader does. */
async function goTo(page: Page, name: string, iso: string): Promise<void> {
  const field = bar(page, name).locator('input[type="date"]');
  if (!(await field.isVisible())) await page.getByRole('button', { name: phrase(name, 'past', 'open') }).click();
  await field.fill(iso);
  await expect(page).toHaveURL(new RegExp(`day=${iso}`));
}

/** What is read of the ledger's figures: by fact, whether it is a blank and what is said there. */
function figures(page: Page): Promise<{ fact: string; later: boolean; text: string }[]> {
  return page.locator('[data-fact]').evaluateAll((found) =>
    found.map((one) => {
      const copy = one.cloneNode(true) as Element;
      for (const silent of copy.querySelectorAll('[aria-hidden="true"]')) silent.remove();
      return {
        fact: one.getAttribute('data-fact') ?? '',
        later: one.classList.contains('later'),
        text: copy.textContent,
      };
    }),
  );
}

function cites(page: Page): Promise<{ note: number; classes: string; label: string }[]> {
  return page.locator('a.cite').evaluateAll((found) =>
    found.map((one) => ({
      note: Number(one.getAttribute('href')?.slice('#note-'.length)),
      classes: one.getAttribute('class') ?? '',
      label: one.getAttribute('aria-label') ?? '',
    })),
  );
}

/** What can be read in the story, and what marks say of themselves: all that a day may change. */
function readable(page: Page): Promise<string> {
  return page.locator('.story').evaluate((story) => {
    const copy = story.cloneNode(true) as Element;
    for (const gone of copy.querySelectorAll('[hidden], svg, .card')) gone.remove();
    const marks = [...copy.querySelectorAll('a.cite')].map(
      (one) => `${one.className} ${one.getAttribute('aria-label') ?? ''}`,
    );
    return `${copy.textContent.replaceAll(/\s+/g, ' ')}\n${marks.join('\n')}`;
  });
}

const isLater = (since: string | null | undefined, iso: string): boolean =>
  since === null || since === undefined || since > iso;

for (const name of languages) {
  test.describe(name, () => {
    test('figures that were not public are blanks, all others stand @engines', async ({ page }) => {
      const found = complaints(page);
      await page.goto(`/${name}/`);
      const { facts } = await ledger(page, name);
      const before = await figures(page);
      await goTo(page, name, day);
      await expect(page.locator('[data-fact].later').first()).toBeAttached();
      const then = await figures(page);
      expect(then.map(({ fact }) => fact)).toEqual(before.map(({ fact }) => fact));
      const blank = phrase(name, 'past', 'unknown');
      for (const [index, { fact, later, text }] of then.entries()) {
        const hidden = isLater(facts[fact]?.[0], day);
        expect({ fact, later, text: plain(text) }).toEqual({
          fact,
          later: hidden,
          text: hidden ? blank : plain(before[index]?.text ?? ''),
        });
      }
      const blanks = then.filter(({ later }) => later).length;
      expect(blanks).toBeGreaterThan(20);
      expect(then.length - blanks).toBeGreaterThan(5);
      expect(then).toContainEqual(expect.objectContaining({ fact: 'cp-start', later: true }));
      expect(then).toContainEqual(expect.objectContaining({ fact: 'nl-unpatched', later: false }));
      // The eye sees no figure either.
      const seen = await page
        .locator('[data-fact="cp-start"].later')
        .first()
        .evaluate((one) => {
          const silent = one.querySelector('[aria-hidden="true"]');
          if (!silent) return 'nothing';
          const { color, visibility } = getComputedStyle(silent);
          return visibility === 'hidden' || /transparent|, 0\)$/.test(color) ? 'nothing' : color;
        });
      expect(seen).toBe('nothing');
      expect(found).toEqual([]);
    });

    test('claims that were not public step back and say since when', async ({ page }) => {
      await page.goto(`/${name}/`);
      const { facts, notes } = await ledger(page, name);
      const before = await cites(page);
      await goTo(page, name, day);
      await expect(page.locator('a.cite.later').first()).toBeAttached();
      const then = await cites(page);
      let stood = 0;
      for (const [index, { note, classes, label }] of then.entries()) {
        const ids = notes[note - 1] ?? [];
        expect(ids.length, `note ${note}`).toBeGreaterThan(0);
        const later = ids.some((id) => isLater(facts[id]?.[0], day));
        expect(classes.split(' ').includes('later'), `note ${note}`).toBe(later);
        if (!later) {
          stood += 1;
          expect(label).toContain(before[index]?.label);
          continue;
        }
        const undated = ids.some((id) => facts[id]?.[0] === null);
        const words = phrase(name, 'past', undated ? 'undated' : 'fact', { date: '' });
        expect(label.startsWith(`${before[index]?.label ?? '-'}; `)).toBe(true);
        expect(label).toContain(words.trim());
      }
      expect(stood).toBeGreaterThan(5);
    });

    test('the bar and the page tell the day in their language', async ({ page }) => {
      await page.goto(`/${name}/`);
      await expect(page.locator('html')).not.toHaveAttribute('data-past');
      await goTo(page, name, day);
      await expect(page.locator('html')).toHaveAttribute('data-past');
      await expect(bar(page, name)).toContainText(phrase(name, 'past', 'on', { date: said[name] }));
      await expect(page.getByRole('status')).toHaveText(phrase(name, 'past', 'on', { date: said[name] }));
      await bar(page, name)
        .getByRole('button', { name: phrase(name, 'past', 'next_day') })
        .click();
      await expect(page).toHaveURL(/day=2021-03-10/);
      await bar(page, name)
        .getByRole('button', { name: phrase(name, 'past', 'previous_day') })
        .click();
      await expect(bar(page, name)).toContainText(said[name]);
    });
  });
}

test('a day in the address is restored, and goes along to the other language', async ({ page }) => {
  await page.goto(`/nl/?day=${day}`);
  await expect(bar(page, 'nl')).toContainText(said.nl);
  await expect(page.locator('[data-fact="cp-start"].later').first()).toBeAttached();
  await page.locator('.top a[data-switch]').click();
  await expect(page).toHaveURL(new RegExp(`/en/\\?day=${day}`));
  await expect(bar(page, 'en')).toContainText(said.en);
  await expect(page.locator('[data-fact="cp-start"].later').first()).toContainText(phrase('en', 'past', 'unknown'));
});

test('back in today everything is exactly as it was', async ({ page }) => {
  await page.goto('/nl/');
  const picture = await alive(page, 'netherlands');
  const [text, drawn] = [await readable(page), await markup(picture)];
  await goTo(page, 'nl', day);
  await expect.poll(() => markup(picture)).not.toBe(drawn);
  expect(await readable(page)).not.toBe(text);
  await bar(page, 'nl')
    .getByRole('button', { name: phrase('nl', 'past', 'back'), exact: true })
    .click();
  await expect(bar(page, 'nl')).toBeHidden();
  await expect(page.locator('html')).not.toHaveAttribute('data-past');
  await expect(page).not.toHaveURL(/day=/);
  await expect.poll(() => markup(picture)).toBe(drawn);
  expect(await readable(page)).toBe(text);
  await expect(page.locator('.later')).toHaveCount(0);
});

for (const chart of whole)
  test(`${chart} draws only what was public`, async ({ page }) => {
    await page.goto('/en/');
    const picture = await alive(page, chart);
    const { rows, since } = await live(page, 'en', chart);
    const keys = rows.map((row) => String(row['key'])).sort();
    expect(await shownIn(picture)).toEqual(keys);
    for (const on of ['2021-03-09', '2021-03-13']) {
      await goTo(page, 'en', on);
      const known = rows.filter((_, index) => !isLater(since[index], on)).map((row) => String(row['key']));
      await expect.poll(() => shownIn(picture)).toEqual(known.sort());
      const note = picture.locator('.past-note:visible');
      if (known.length === rows.length) await expect(note).toHaveCount(0);
      else
        await expect(note).toContainText(
          known.length > 0
            ? phrase('en', 'past', 'part', { known: String(known.length), total: String(rows.length) })
            : 'Nothing of this picture was public',
        );
    }
  });

test('the timeline draws only what was public, in its stretch of days', async ({ page }) => {
  await page.goto('/nl/');
  const picture = await alive(page, 'mapp-timeline');
  await page.locator('#chart-mapp-timeline .filters summary').click();
  await page.getByRole('checkbox', { name: phrase('nl', 'timeline', 'level') }).check();
  const { rows, since } = await live(page, 'nl', 'mapp-timeline');
  const today = await shownIn(picture);
  await goTo(page, 'nl', day);
  const known = today.filter((key) => !isLater(since[rows.findIndex((row) => row['key'] === key)], day));
  expect(known.length).toBeGreaterThan(4);
  expect(known.length).toBeLessThan(today.length);
  await expect.poll(() => shownIn(picture)).toEqual(known);
});

test('a claim is as sure as it was then @engines', async ({ page }) => {
  await page.goto('/en/');
  const { facts, notes } = await ledger(page, 'en');
  // Reported by one paper on the 12th, shown by others on the 13th.
  const note = notes.findIndex((ids) => ids.length === 1 && ids[0] === 'microsoft-investigates') + 1;
  expect(note).toBeGreaterThan(0);
  expect(facts['microsoft-investigates']).toEqual(['2021-03-12', [{ until: '2021-03-13', status: 'reported' }]]);
  const cite = page.locator(`a.cite[href="#note-${note}"]`).first();
  await expect(cite).toHaveClass(/(^| )established( |$)/);
  await goTo(page, 'en', '2021-03-12');
  await expect(cite).toHaveClass(/(^| )reported( |$)/);
  await expect(cite).not.toHaveClass(/established/);
  await expect(cite).toHaveAccessibleName(/; then: reported$/);
  await goTo(page, 'en', '2021-03-13');
  await expect(cite).toHaveClass(/(^| )established( |$)/);
  await expect(cite).not.toHaveAccessibleName(/then:/);
});

test('an event in the timeline is as sure as it was then', async ({ page }) => {
  await page.goto('/en/');
  const { facts } = await ledger(page, 'en');
  expect(facts['second-wave']).toEqual(['2021-03-08', [{ until: '2021-03-12', status: 'reported' }]]);
  const picture = await alive(page, 'mapp-timeline');
  const classes = (): Promise<string | undefined> =>
    picture.evaluate((element) =>
      [...element.querySelectorAll<SVGElement & { __data__?: { id?: string } }>('.canvas > svg > g')]
        .find((one) => one.__data__?.id === 'second-wave')
        ?.getAttribute('class')
        ?.replace(/ p\d/, ''),
    );
  expect(await classes()).toBe('accent established');
  await goTo(page, 'en', day);
  await expect.poll(classes).toBe('accent reported');
  await goTo(page, 'en', '2021-03-12');
  await expect.poll(classes).toBe('accent established');
});

test('a day that cannot be picked changes nothing', async ({ page }) => {
  await page.goto('/en/?day=2026-01-01');
  const picture = await alive(page, 'mapp-timeline');
  const drawn = await markup(picture);
  await expect(page.locator('html')).not.toHaveAttribute('data-past');
  await page.goto('/en/');
  const plainly = await alive(page, 'mapp-timeline');
  await settled(page);
  expect(await markup(plainly)).toBe(drawn);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const name of languages)
    test(`/${name}/ has a list of what became public when, and links that lead somewhere`, async ({ page }) => {
      await page.goto(`/${name}/`);
      const { facts, notes } = await ledger(page, name);
      const ids = await page.locator('[id]').evaluateAll((found) => found.map(({ id }) => id));
      const charts = await page
        .locator('figure.chart')
        .evaluateAll((found) => found.map(({ id }) => id.slice('chart-'.length)));
      expect(charts.length).toBeGreaterThan(8);
      const wanted = new Map<string, number>();
      const put = (on: string | null | undefined): void => {
        if (typeof on === 'string') wanted.set(on, (wanted.get(on) ?? 0) + 1);
      };
      for (const chart of charts) for (const since of (await live(page, name, chart)).since) put(since);
      for (const note of notes) {
        const days = note.map((id) => facts[id]?.[0] ?? null);
        if (!days.includes(null)) put(days.sort().at(-1));
      }

      await page.locator(`main a[href$="/${name}/sources/#known"]`).first().click();
      await expect(page).toHaveURL(new RegExp(`/${name}/sources/#known$`));
      const known = page.locator('#known');
      await expect(known).toBeInViewport();
      const list = await known.locator('dl > div').evaluateAll((groups) =>
        groups.map((group) => ({
          date: group.querySelector('dt')?.textContent ?? '',
          links: [...group.querySelectorAll('dd')].map((one) => one.querySelector('a')?.getAttribute('href') ?? ''),
        })),
      );
      const dates = [...wanted.keys()].sort();
      const format = new Intl.DateTimeFormat(name === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
      expect(list.map(({ date, links }) => [date, links.length])).toEqual(
        dates.map((on) => [format.format(Date.parse(on)), wanted.get(on)]),
      );
      const broken = list
        .flatMap(({ links }) => links)
        .filter((href) => !href.startsWith(`/${name}/#`) || !ids.includes(href.slice(`/${name}/#`.length)));
      expect(broken).toEqual([]);
    });
});
