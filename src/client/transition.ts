/** Milliseconds a change of state takes where things may move. */
export const duration = 600;

/** Whether the reader's device wants no motion. */
export const reduced = matchMedia('(prefers-reduced-motion: reduce)');
