/** The policy that stands in a page, as a browser reads it; undefined where there is none. */
export function metaPolicy(page: string): string | undefined {
  return /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(page)?.[1];
}
