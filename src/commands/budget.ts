/** What the story may weigh on its first view, in bytes compressed with brotli; fonts are compressed already. */
export const budget = {
  /** The page with the style and script inside it. */
  html: 40_000,
  /** Fonts and whatever else the first view asks for, the page included. */
  total: 70_000,
};
