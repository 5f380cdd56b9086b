/** A coordinate of a path as it is written: to the tenth, which is finer than a reader sees and half as long as more. */
export const coordinate = (value: number): string => String(Math.round(value * 10) / 10);
