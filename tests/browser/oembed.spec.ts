import { extract } from '@extractus/oembed-extractor';
import { expect, test } from '@playwright/test';
import type { OEmbed } from '../../src/embed/oembed.ts';
import { discovered } from '../host/wordpress.ts';
import { languages } from './reader.ts';
import { site } from './host.ts';

/** A page and all its addresses as they are served now; it was built for its public address. */
async function served(address: string): Promise<Response> {
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(await (await fetch(`${site()}nl/`)).text())?.[1] ?? '';
  const built = new URL('..', canonical).href;
  const response = await fetch(address.replace(built, site()));
  return new Response((await response.text()).replaceAll(built, site()), { status: response.status });
}

for (const name of languages)
  test(`${name}: a client of oEmbed finds the chart in its pages, and WordPress would`, async ({ page }) => {
    for (const below of ['embed/sectors/', 'charts/sectors/']) {
      const address = `${site()}${name}/${below}`;
      const answer = (await extract(address, { maxwidth: 480 }, served)) as unknown as OEmbed & { method: string };
      expect(answer.method).toBe('auto-discovery');
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 600, provider_url: `${site()}${name}/` });
      expect(answer.height).toBeGreaterThan(200);
      const seen = discovered(await (await served(address)).text());
      expect(seen).toBe(`${site()}${name}/oembed/sectors.json`);
      expect((await (await served(seen ?? '')).json()) as OEmbed).toMatchObject({ html: answer.html });

      // All it names is there: the chart's page, the frame and the picture of the size it says.
      await page.setContent(answer.html);
      await expect(page.frameLocator('iframe').locator('figure')).toBeVisible();
      const link = page.getByRole('link');
      await expect(link).toHaveText(answer.title);
      expect((await served((await link.getAttribute('href')) ?? '')).status).toBe(200);
      const size = await page.evaluate(async (url) => {
        const image = new Image();
        image.src = url;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      }, answer.thumbnail_url);
      expect(size).toEqual([answer.thumbnail_width, answer.thumbnail_height]);
    }
  });
