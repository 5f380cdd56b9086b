/**
 * A framed page that says all it should not: heights that are none, of no size a chart has, in no form of ours, with
 * markup; and then, for two seconds, thousands a second. Served by the stranger as itself, and in tests in the place of an embed.
 */
export const misbehaving = `<!doctype html>
<title>Misbehaving</title>
<p>I shout.</p>
<script>
  const say = (message) => parent.postMessage(message, '*');
  const size = (height, more) => say({ type: 'tienvoud:size', v: 1, id: 'nl/sectors', height, ...more });
  const shout = () => {
    for (const height of [1e9, 5001, 99, 0, -400, NaN, Infinity, -Infinity, null, undefined, '4000', '444px', [444], { valueOf: 444 }, true, 444n])
      size(height);
    size('<img src=x onerror="alert(1)">');
    size(444, { v: 2 });
    size(444, { type: '<script>' });
    size(444, { type: 'tienvoud:hello' });
    for (const other of [null, undefined, 0, '', 'tienvoud:size', '[iFrameSizer]nonsense', [], {}, new Map([['type', 'tienvoud:size']]), { type: { toString: 'tienvoud:size' } }, { __proto__: { type: 'tienvoud:size' } }])
      say(other);
    say({ type: 'tienvoud:size', v: 1 });
  };
  shout();
  addEventListener('message', shout);
  const end = performance.now() + 2000;
  const flood = () => {
    shout();
    // The stranger's heights are all well-formed: it is not to be heard at all.
    const height = new URLSearchParams(location.search).get('say');
    if (height) for (let i = 0; i < 100; i += 1) size(Number(height) + (i % 2));
    if (performance.now() < end) setTimeout(flood, 10);
    else document.title = 'Hoarse';
  };
  flood();
</script>
`;
