import { describe, expect, it } from 'vitest';
import { coverOf } from '../../src/geometry/chart.ts';
import { clashes } from '../../src/geometry/labels.ts';
import { layout } from '../../src/geometry/layout.ts';
import { frames, type Drawing, type Frame } from '../../src/geometry/marks.ts';
import { chartPicture, type ChartPicture } from '../../src/pictures/chart-picture.ts';
import { pictureSvg, type Picture } from '../../src/pictures/picture.ts';
import { headlineFits, sharePicture } from '../../src/pictures/share-picture.ts';
import { pictureSize } from '../../src/pictures/story-picture.ts';
import { realCharts, type RealChart } from '../geometry/real-charts.ts';

const said = {
  statuses: [
    { status: 'established', word: 'vastgesteld' },
    { status: 'reported', word: 'gemeld' },
    { status: 'suspected', word: 'vermoed' },
  ],
  source: 'Bronnen: The Wall Street Journal, DEVCORE, KrebsOnSecurity, Natto Thoughts en 4 andere',
  name: 'Tienvoud',
} as const;
const long = 'Van meer dan 40 procent ongepatcht naar bijna 90 procent gepatcht, in niet meer dan acht dagen';

const drawn =
  ({ kind, definition, rows, say }: RealChart) =>
  (frame: Frame): Drawing =>
    layout(kind, definition, rows, coverOf(definition), frame, say);

const alone = (chart: RealChart, change: Partial<ChartPicture> = {}): Picture =>
  chartPicture({
    ...said,
    headline: long,
    shown: 'Wie wat deed of te weten kwam. De vorm van een stip zegt hoe zeker het is, gearceerd is een vermoeden.',
    notes: ['Een opmerking die op één regel past.', 'Een opmerking. '.repeat(12).trim()],
    draw: () => drawn(chart)(frames[1]),
    licence: 'CC BY 4.0',
    address: 'tienvoud.example/nl/charts/mapp-timeline',
    ...change,
  });

/** Words of a picture that leave it or lie over each other. */
function wrong({ width, height, drawings }: Picture): unknown[] {
  return drawings.flatMap(({ drawing, x, y, width: laid, scale = 1 }) => [
    ...clashes(drawing, [laid]),
    ...(x < 0 || y < 0 || x + laid * scale > width || y + drawing.height * scale > height
      ? [`a drawing of ${String(laid)} by ${String(drawing.height)} is not inside`]
      : []),
  ]);
}

const [first] = realCharts;
if (!first) throw new Error('there are no charts');

describe.each(realCharts.map((chart): [string, RealChart] => [chart.name, chart]))('%s', (_name, chart) => {
  it('has all its words inside and clear of each other, alone and beside its headline', () => {
    expect(wrong(alone(chart))).toEqual([]);
    expect(wrong(sharePicture({ ...said, headline: long, draw: drawn(chart) }))).toEqual([]);
  });

  it('is drawn beside its headline with the words of the page and not much smaller', () => {
    const { width, height, drawings } = sharePicture({ ...said, headline: long, draw: drawn(chart) });
    expect({ width, height }).toEqual(pictureSize);
    const [, placed] = drawings;
    expect(placed?.scale).toBeGreaterThan(0.75);
    expect(frames.some(({ min, max }) => placed && placed.width >= min && placed.width <= max)).toBe(true);
  });
});

describe('chartPicture', () => {
  it('gives the address a line of its own where it is long', () => {
    const address = `redactie.krant.example/verhalen/2026/tienvoud/nl/charts/${'heel-'.repeat(8)}lang`;
    const longer = alone(first, { address });
    expect(wrong(longer)).toEqual([]);
    expect(longer.height).toBeGreaterThan(alone(first).height);
  });

  it('stands alone as a file: named, told, in its language, and with nothing from elsewhere', () => {
    const svg = pictureSvg({
      ...alone(first, { headline: 'A < B & "C"' }),
      file: { id: 'a', language: 'nl', title: 'A < B & "C"', description: 'Zo ziet het eruit.' },
    });
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="800" height="\d+" viewBox="0 0 800 \d+"/,
    );
    expect(svg).toContain('<title id="a-title">A &#60; B &#38; &#34;C&#34;</title><desc id="a-desc">Zo ziet');
    expect(svg).toContain('lang="nl"');
    expect(svg).toContain("font-family=\"'Public Sans', Arial");
    expect(svg).not.toMatch(/var\(|class=|href|%"|<svg[^>]*><svg/);
  });

  it('is the same picture for the rasteriser, with the faces it has', () => {
    const svg = pictureSvg(alone(first));
    expect(svg).toContain('font-family="Public Sans Thin"');
    expect(svg).not.toContain('Arial');
  });

  it('names its hatching after itself, for two may stand in one page', () => {
    const hatched = realCharts.find(({ name }) => name === 'nl mapp-timeline') ?? first;
    const file = { id: 'own', language: 'nl', title: 't', description: 'd' };
    expect(pictureSvg({ ...alone(hatched), file })).toMatch(/<pattern id="own-hatch-1"[^]*url\(#own-hatch-1\)/);
  });
});

describe('sharePicture', () => {
  it.each(['Onafgebroken'.repeat(9), 'Een kop van heel veel woorden. '.repeat(40)])(
    'shows as much of a headline as there is room for: %s',
    (headline) => {
      expect(headlineFits(headline)).toBe(false);
      const [words] = sharePicture({ ...said, headline, draw: drawn(first) }).drawings;
      expect(clashes(words?.drawing ?? { marks: [], height: 0 }, [pictureSize.width])).toEqual([]);
    },
  );
});
