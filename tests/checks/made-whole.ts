import { tableOf } from '../../src/alternatives/table.ts';
import { kindsInFolder } from '../../src/checks/kinds.ts';
import { layout } from '../../src/geometry/layout.ts';
import { frames } from '../../src/geometry/marks.ts';
import { dateForms, quantityForms } from '../../src/i18n/say.ts';
import { tongueOf } from '../../src/story/speaking.ts';
import type { Story } from '../../src/story/story.ts';
import { telling } from '../../src/story/telling.ts';
import { draw } from '../../src/svg/draw.ts';

/** What no reader may ever see in place of a value. */
const hollow = /\b(NaN|Infinity|undefined|null)\b|\[object|\{\{|\}\}/;

/** The numbers of a cell of a table as its file has it: a figure, or the parts of a day. Written here anew, not by the code that is tested. */
function numbersOf(raw: string, type: string): string[] {
  if (type === 'number') return [raw.replace('.', '')];
  const [year = '', , day] = raw.split('-');
  return [...(day === undefined ? [] : [String(Number(day))]), year].sort();
}

/** The numbers in a text for readers, without the signs between thousands. */
const numbersIn = (text: string, type: string): string[] =>
  type === 'number' ? [text.replace(/[^\d-]/g, '')] : (text.match(/\d+/g) ?? []).sort();

/**
 * Makes all that pages need of a story, in every language, and tells what does not come out whole: facts, words of charts, drawings,
 * and tables, whose cells must be those of the files.
 */
export async function missedIn(story: Story, texts: ReadonlyMap<string, string>): Promise<string[]> {
  const kinds = await kindsInFolder();
  const missed: string[] = [];
  const written = [...texts.values()].join('\n');
  const look = (what: string, text: string): void => {
    const [found] = hollow.exec(text) ?? [];
    // An editor may have written one of these words, and then it is what readers are to see.
    const hollowed = found !== undefined && !(/^\w/.test(found) && written.includes(found));
    if (text.trim() === '' || hollowed) missed.push(`${what}: ${text.slice(0, 80)}`);
  };
  if (story.editions.size === 0 || story.charts.size === 0) missed.push('there is nothing to make');
  for (const [name, edition] of story.editions) {
    const tongue = tongueOf(edition);
    if (!tongue) {
      missed.push(`${name} says nothing`);
      continue;
    }
    const told = telling(story, tongue.speaker);
    for (const [id, fact] of story.facts)
      if (fact.unit !== undefined)
        for (const form of ['', ...(fact.unit === 'date' ? dateForms : quantityForms)])
          look(`${name} ${id} ${form}`, told.fact(id, form));
    for (const [id, definition] of story.charts) {
      const kind = kinds.get(definition.kind);
      const table = story.tables.get(definition.table);
      const words = edition.charts.get(id);
      if (!kind || !table || !words) {
        missed.push(`${name} ${id} has no kind, table or words`);
        continue;
      }
      for (const text of [words.headline, words.shown, words.summary])
        look(`${name} ${id}`, told.filled(text, definition.table));
      const say = told.chart(definition, words);
      for (const { id: step } of definition.steps) {
        const own = words.steps[step];
        look(`${name} ${id} ${step} caption`, told.filled(own?.caption ?? '', definition.table));
        look(`${name} ${id} ${step} alt`, told.filled(own?.alt ?? '', definition.table));
        for (const frame of frames) {
          const svg = draw(layout(kind, definition, table.rows, step, frame, say), { id: 'a', classes: 'drawing' });
          look(`${name} ${id} ${step} ${frame.name}`, svg);
        }
      }
      const { columns } = table.definition;
      const { head, body } = tableOf(
        columns,
        table.rows,
        words,
        told.chart({ table: definition.table, columns: {} }, words),
        {
          status: tongue.t('figure.status'),
          sources: tongue.t('figure.source_column'),
          unknown: tongue.t('figure.unknown'),
        },
      );
      const lines = (texts.get(`data/${definition.table}.csv`) ?? '')
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\r|\n/)
        .slice(1);
      const raws = lines.filter((line) => line !== '').map((line) => line.split(','));
      if (body.length !== raws.length)
        missed.push(`${name} ${id}: ${String(body.length)} rows of ${String(raws.length)}`);
      for (const [at, row] of body.entries()) {
        if (row.length !== head.length) missed.push(`${name} ${id}: row ${String(at)} is not whole`);
        for (const { text } of row) look(`${name} ${id} row ${String(at)}`, text);
        for (const [place, [column, { type }]] of Object.entries(columns).entries()) {
          const shown = head.findIndex((one) => one.text === words.columns[column]);
          const raw = (raws[at]?.[place] ?? '').replaceAll('"', '');
          if (shown === -1 || raw === '' || !['number', 'day'].includes(type)) continue;
          const text = row[shown]?.text ?? '';
          if (numbersIn(text, type).join(' ') !== numbersOf(raw, type).join(' '))
            missed.push(`${name} ${id}: the table says "${text}" where the file has "${raw}"`);
        }
      }
    }
  }
  return missed;
}
