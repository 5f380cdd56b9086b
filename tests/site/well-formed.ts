/**
 * What is not well-formed in a text of XML that has elements, attributes and text and nothing else: tags that do not close
 * in their order, attributes that stand twice or are not quoted, and characters that are neither text nor a tag.
 */
export function unclosed(xml: string): string[] {
  const wrong: string[] = [];
  const open: string[] = [];
  const token = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|([^])/gy;
  for (const [whole, close, name = '', attributes = '', empty, text, odd] of xml.matchAll(token)) {
    if (odd !== undefined) wrong.push(`"${odd}" begins nothing`);
    for (const reference of `${attributes}${text ?? ''}`.matchAll(/&(?!(?:#\d+|amp|lt|gt|quot|apos);)/g))
      wrong.push(`an ampersand is not written out near "${whole.slice(reference.index, reference.index + 20)}"`);
    const names = [...attributes.matchAll(/([\w:-]+)=/g)].map((match) => match[1]);
    if (new Set(names).size < names.length) wrong.push(`an attribute stands twice in ${whole}`);
    if (name === '') continue;
    if (close) {
      const last = open.pop();
      if (last !== name) wrong.push(`</${name}> closes <${last ?? ''}>`);
    } else if (!empty) open.push(name);
  }
  return [...wrong, ...open.map((name) => `<${name}> is not closed`)];
}
