import { ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { decode } from '../../../src/story/decode.ts';
import { namesIn, withoutNames } from '../../../src/story/names.ts';
import { strangeSigns } from '../../../src/story/signs.ts';
import { visible } from '../../../src/tables/visible.ts';
import { grown, text, textOf, told } from '../hostile.ts';
import { property, type Properties } from '../property.ts';

const bytes = fc.oneof(
  fc.array(fc.nat(255), { maxLength: 80 }),
  // Text in which a few bytes went wrong.
  fc.tuple(text(40), fc.nat(80), fc.nat(255)).map(([of, at, byte]) => {
    const all = [...new TextEncoder().encode(of)];
    all.splice(at % (all.length + 1), 1, byte);
    return all;
  }),
);

const encoding: Properties = {
  bytes: property(
    bytes,
    (all) => {
      const read = decode(Uint8Array.from(all));
      if ('text' in read) ok(!read.text.includes('\r'), 'an end of a line is left as another system writes it');
      else told([read.flaw], new TextDecoder('latin1').decode(Uint8Array.from(all)));
    },
    500,
  ),
  'there-and-back': property(text(60), (one) => {
    const whole = one.toWellFormed();
    const read = decode(new TextEncoder().encode(whole));
    // Noughts in every other place are what UTF-16 looks like.
    if ('text' in read) strictEqual(read.text, whole.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
    else ok(whole.includes('\0') || /^(\uFEFF|ÿþ|þÿ)/.test(whole), read.flaw.what);
  }),
  signs: property(fc.oneof(text(60), grown().map(textOf)), (one) => {
    told(strangeSigns(one), one);
    ok(visible(one).length <= 14 * one.length, 'what is shown of a text is much longer than it');
  }),
  /** `words.txt` names what is no mistake: every name is found in a text, whatever signs it has. */
  names: property(fc.record({ list: text(60), around: text(20) }), ({ list, around }) => {
    const names = namesIn(list);
    ok(
      names.every((name) => name === name.trim() && name !== ''),
      'a name is empty',
    );
    const written = `${around} ${names.join(' ')} ${around}`;
    strictEqual(withoutNames(written, names).length, written.length);
  }),
  'long-names': property(
    grown(['#', 'a#', ' ', 'a ']),
    (one) => {
      const list = textOf(one);
      const names = namesIn(list).slice(0, 20);
      withoutNames(list, names);
    },
    20,
  ),
};

export default encoding;
