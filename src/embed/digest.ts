import { createHash } from 'node:crypto';

/**
 * Digest of all in an embed page that its height can depend on: style and markup, but no address, for a site may stand anywhere, and
 * no script, which changes no height.
 */
export function digestOf(page: string): string {
  const style = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, own = '']) => own).join('\n');
  const body = /<body>([^]*?)(?=<script|<\/body>)/.exec(page)?.[1] ?? '';
  return createHash('sha256')
    .update(style)
    .update(body.replaceAll(/ href="[^"]*"/g, ''))
    .digest('hex')
    .slice(0, 12);
}
