/** What the story may weigh on its first view, and what is taken from it; bytes compressed with brotli, as fonts are already. */
export const budget = {
  /** The page with the style and script inside it. */
  html: 40_000,
  /** Fonts and whatever else the first view asks for, the page included. */
  total: 70_000,
  /** A chart as a drawing that stands alone. */
  drawing: 6_000,
  /** All script of the story page together, also what comes only when its part is near; each file by itself. */
  script: 30_000,
  /** One chart alone with everything in it, for another site. */
  embed: 16_000,
  /** The same without its script, where the chart has one picture. */
  still: 6_000,
  /** Any ten of them on one page. */
  ten: 100_000,
  /** The loader, on pages of others. */
  loader: 2_000,
};
