/** A path of the site under the base it is served from: `path('nl/', 'sources/')`. */
export function path(...parts: string[]): string {
  return import.meta.env.BASE_URL.replace(/\/?$/, '/') + parts.join('');
}
