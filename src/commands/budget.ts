/** What the story may weigh on its first view, in bytes compressed with brotli; fonts are compressed already. */
export const budget = {
  /** The page with the style and script inside it. */
  html: 40_000,
  /** Fonts and whatever else the first view asks for, the page included. */
  total: 70_000,
  /** All script of the story page together, also what comes only when its part is near; each file by itself. */
  script: 30_000,
};
