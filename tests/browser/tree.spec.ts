import { expect, test, type Page } from '@playwright/test';
import { aliveAt, alive, languages, settled } from './reader.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/**
 * Roles of which both languages have exactly as many. Left out is what follows the words and not the structure: runs of
 * text and their lines, which depend on where a sentence has its figures and terms.
 */
const text = new Set(['StaticText', 'InlineTextBox', 'ListMarker', 'LineBreak']);

/** How many nodes of each role assistive software is given in the story. */
async function rolesIn(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const story = nodes.find(({ role }) => role?.value === 'article');
  if (!story) throw new Error('there is no article');
  const count: Record<string, number> = {};
  const visit = (id: string): void => {
    const node = byId.get(id);
    if (!node) return;
    const role = String(node.role?.value ?? 'none');
    if (!node.ignored && !text.has(role)) count[role] = (count[role] ?? 0) + 1;
    for (const child of node.childIds ?? []) visit(child);
  };
  visit(story.nodeId);
  return Object.fromEntries(Object.entries(count).sort());
}

/** Comes by everything in the story, and opens all that can be opened. */
async function through(page: Page): Promise<void> {
  for (const part of await page.locator('.guess, .scrolly, .chapter > figure[data-live]').all()) {
    await part.evaluate((one) => {
      one.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
    await settled(page);
  }
  await aliveAt(page, 'countries', 'ranked');
  await expect(page.locator('figure[data-live]:not(.playing):not(.scrolly figure), .guess:not(.playing)')).toHaveCount(
    0,
  );
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('.story figure details')) details.open = true;
    scrollTo({ top: 0, behavior: 'instant' });
  });
  // Trees are made last.
  await expect(page.locator('.walk:not([role="tree"])')).toHaveCount(0);
}

test('with all its parts alive the story has the same structure in both languages', async ({ page }) => {
  const found: Record<string, number>[] = [];
  for (const name of languages) {
    await page.goto(`/${name}/`);
    await through(page);
    found.push(await rolesIn(page));
  }
  const [nl = {}, en = {}] = found;
  expect(nl).toEqual(en);
  for (const [role, least] of Object.entries({
    heading: 25,
    image: 11,
    list: 10,
    listitem: 20,
    table: 11,
    row: 100,
    button: 20,
    radio: 10,
    checkbox: 10,
    slider: 3,
    tree: 10,
    treeitem: 100,
    region: 7,
    spinbutton: 1,
    link: 100,
  }))
    expect(nl[role] ?? 0, role).toBeGreaterThanOrEqual(least);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the story has the same structure in both languages', async ({ page }) => {
    const found: Record<string, number>[] = [];
    for (const name of languages) {
      await page.goto(`/${name}/`);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      found.push(await rolesIn(page));
    }
    const [nl = {}, en = {}] = found;
    expect(nl).toEqual(en);
    expect(nl['image']).toBeGreaterThan(14);
    expect(nl['tree']).toBeUndefined();
    expect(nl['listitem']).toBeGreaterThan(100);
    expect(nl['table']).toBeGreaterThanOrEqual(11);
  });
});

for (const name of languages) {
  test(`/${name}/: what a stage is to assistive software`, async ({ page }) => {
    await page.goto(`/${name}/`);
    await aliveAt(page, 'attack-growth', 'first-day');
    await expect(page.locator('.scrolly:has(#chart-attack-growth) > .stage')).toMatchAriaSnapshot({
      name: `stage-${name}.aria.yml`,
    });
  });

  test(`/${name}/: what the controls of the timeline are to assistive software`, async ({ page }) => {
    await page.goto(`/${name}/`);
    await alive(page, 'mapp-timeline');
    const controls = page.locator('#chart-mapp-timeline > .controls');
    await controls.locator('.filters summary').click();
    await expect(controls).toMatchAriaSnapshot({ name: `timeline-${name}.aria.yml` });
  });
}
