/**
 * The beginning of the next frame, where the page's layout is as it was last shown and may be asked for free of cost; and a
 * way to let go of the thread between two parts of a longer work.
 */
export function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      resolve();
    });
  });
}
