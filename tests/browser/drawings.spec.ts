import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { languages } from './reader.ts';

for (const name of languages) {
  const drawings = readdirSync(`dist/${name}/charts`).filter((file) => file.endsWith('.svg'));

  test(`${name}: every drawing that is a file opens by itself, its words inside and clear of each other`, async ({
    page,
  }) => {
    expect(drawings.length).toBeGreaterThan(20);
    for (const file of drawings) {
      await page.goto(`/${name}/charts/${file}`);
      const wrong = await page.evaluate(() => {
        const root = document.documentElement as Element as SVGSVGElement;
        if (root.nodeName !== 'svg') return [`the document is <${root.nodeName}>`];
        const paper = root.viewBox.baseVal;
        // Halos lie beneath their words, and are the same words.
        const texts = [...root.querySelectorAll('text')].filter((text) => !text.closest('[aria-hidden]'));
        const boxes = texts.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
        const { left, top } = root.getBoundingClientRect();
        return boxes.flatMap(({ text, box }, index) => [
          ...(box.left < left || box.right > left + paper.width || box.bottom > top + paper.height
            ? [`"${text}" is not inside`]
            : []),
          ...boxes.slice(index + 1).flatMap(({ text: other, box: next }) => {
            // A line of text is less high than its box, which has room for every accent.
            const across = Math.min(box.right, next.right) - Math.max(box.left, next.left);
            const down = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
            return across > 1 && down > box.height / 2 ? [`"${text}" lies over "${other}"`] : [];
          }),
        ]);
      });
      expect(wrong, file).toEqual([]);
    }
  });

  test(`${name}: a drawing in an image has the size that it says`, async ({ page }) => {
    await page.goto(`/${name}/`);
    for (const file of drawings.slice(0, 3)) {
      const size = await page.evaluate(async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      }, `/${name}/charts/${file}`);
      expect(size[0]).toBe(800);
      expect(size[1]).toBeGreaterThan(400);
    }
  });
}
