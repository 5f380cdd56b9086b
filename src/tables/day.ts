/** A day, a month or a year as it is written; of years, those that nobody writes by mistake for another. */
export const dayForm = /^[1-9]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** True for a day that is in the calendar, a month or a year: there is no 30 February, and 0021 is a slip for 2021. */
export function isDay(text: string): boolean {
  if (!dayForm.test(text)) return false;
  const time = new Date(`${text.padEnd(7, '-01').padEnd(10, '-01')}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

/** Days that a spreadsheet keeps as a number, counted from 30 December 1899. */
const serial = /^[1-6]\d{4}(\.\d+)?$/;

/** What to write instead of something that is no day, as far as it can be told. */
export function dayFix(text: string): string {
  if (serial.test(text)) {
    const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * 86_400_000).toISOString().slice(0, 10);
    return `It looks like a spreadsheet’s own number for ${day}: make the column text there, and write the day as ${day}`;
  }
  const written = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (written && Number(written[2]) >= 1 && Number(written[2]) <= 12 && Number(written[3]) >= 1) {
    const last = new Date(Date.UTC(Number(written[1]), Number(written[2]), 0)).getUTCDate();
    if (Number(written[3]) > last)
      return `The last day of that month is ${text.slice(0, 8)}${String(last).padStart(2, '0')}`;
  }
  return 'Write 2021-03-11, 2021-03 or 2021';
}
