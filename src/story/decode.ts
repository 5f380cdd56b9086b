import type { Flaw } from '../tables/flaw.ts';

/** Bytes of a file that is read at all: a story's longest table or chapter is a hundredth of it. */
export const mostBytes = 1_000_000;

/** A file's bytes as text, or why they are none. */
export type Decoded = { text: string } | { flaw: Flaw };

const cure = 'Save the file as UTF-8: in Excel "CSV UTF-8", in Notepad and Word the encoding UTF-8';

/** How many bytes from the start are text, of which some are not. */
function validBytes(bytes: Uint8Array): number {
  const isText = (length: number): boolean => {
    try {
      // A sign that goes on beyond the end is not wrong yet.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isText(middle)) good = middle;
    else bad = middle;
  }
  // The last sign may have begun rightly and not gone on so.
  const whole = new TextDecoder('utf-8').decode(bytes.subarray(0, good), { stream: true });
  return Buffer.byteLength(whole);
}

/** Place, counted from 1, of the end of a text. */
function endOf(text: string): { line: number; column: number } {
  const lines = text.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** Half of the bytes of Latin text in UTF-16 are nought, always the same half. */
function isWide(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const begin = bytes.subarray(0, 64);
  const noughts = [0, 1].map((half) => begin.filter((byte, index) => index % 2 === half && byte === 0).length);
  return noughts.some((count) => begin.length >= 4 && count > begin.length / 4);
}

/**
 * The text that a file holds: UTF-8, with or without the mark that some programs begin it with, and with the ends of lines
 * of any system. A program that cannot tell what is written takes it for something else without a word; this one says so.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (isWide(bytes)) return { flaw: { line: 1, column: 1, what: 'The file is written in UTF-16', fix: cure } };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.replace(/\r\n?/g, '\n') };
  } catch {
    const length = validBytes(bytes);
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, length));
    const wrong = (bytes[length] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return {
      flaw: { ...endOf(before), what: `The file is not UTF-8: the byte ${wrong} here is no sign`, fix: cure },
    };
  }
}
