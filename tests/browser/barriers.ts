import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds wrong on a page: each rule that is broken, with the elements that break it.
 *
 * @param prepare narrows what is looked at
 */
export async function barriers(page: Page, prepare = (axe: AxeBuilder): AxeBuilder => axe): Promise<string[]> {
  // What is right is not written down: of thousands of elements that takes longer than to look at them.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  // Results of frames are put together on another page, which one alone does not need.
  const { violations } = await prepare(axe.setLegacyMode(page.frames().length === 1)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`);
}
