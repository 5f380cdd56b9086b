import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/**
 * What WordPress does with an embed, told again from how it is documented to behave: how it finds the answer in a page, what it
 * keeps of the answer's HTML, and how its script treats the frame.
 */

/** It reads so much of a page, bytes. */
const read = 150 * 1024;

/** Address of the oEmbed answer that WordPress finds in a page; undefined where it finds none. */
export function discovered(page: string): string | undefined {
  const [head = ''] = Buffer.from(page)
    .subarray(0, read)
    .toString()
    .split(/<\/head>/i);
  for (const [, attributes = ''] of head.matchAll(/<link([^<>]+)\/?>/gi)) {
    const all = new Map([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
    if (all.get('type') === 'application/json+oembed' && all.get('href'))
      return all.get('href')?.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
  }
  return undefined;
}

/** Tags and attributes that are left of an answer. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);

function filtered(node: DefaultTreeAdapterTypes.ChildNode): string {
  if ('value' in node) return escaped(node.value);
  const inside = 'childNodes' in node ? node.childNodes.map(filtered).join('') : '';
  const names = allowed[node.nodeName];
  if (!names || !('attrs' in node)) return inside;
  const attributes = node.attrs
    .filter(({ name }) => names.includes(name))
    .map(({ name, value }) => ` ${name}="${escaped(value)}"`)
    .join('');
  return `<${node.nodeName}${attributes}>${inside}</${node.nodeName}>`;
}

/**
 * What WordPress puts in its page for an answer; empty where it refuses. Only an optional quotation and one frame are left;
 * the frame gets a sandbox and a secret, and where there is a quotation to show instead it is hidden until it speaks.
 */
export function kept(answer: string, secret: string): string {
  const clean = parseFragment(answer).childNodes.map(filtered).join('');
  const [, quotation = '', frame] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(clean) ?? [];
  if (!frame) return '';
  const marked = `class="wp-embedded-content" data-secret="${secret}"`;
  const hidden = quotation ? ' style="position: absolute; visibility: hidden;"' : '';
  return (
    quotation.replace('<blockquote', `<blockquote ${marked}`) +
    frame
      .replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}"`)
      .replace('<iframe', `<iframe ${marked} sandbox="allow-scripts" security="restricted"${hidden}`)
  );
}

/** The script in its pages: bounds of heights, the secret, the quotation that gives way, and the question put at the start. */
export const script = `
addEventListener('message', ({ data, source }) => {
  if (!data || !data.secret || !data.message || !data.value || /[^a-zA-Z0-9]/.test(data.secret)) return;
  const marked = (tag) => document.querySelectorAll(tag + '[data-secret="' + data.secret + '"]');
  for (const quotation of marked('blockquote')) quotation.style.display = 'none';
  for (const frame of marked('iframe')) {
    if (frame.contentWindow !== source) continue;
    frame.removeAttribute('style');
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame)
      top.location.href = data.value;
  }
});
addEventListener('load', () => {
  for (const frame of document.querySelectorAll('iframe.wp-embedded-content'))
    frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
});`;
