import { apis, type Repository } from './repository.ts';
import type { Settings } from './settings.ts';

/** Id of the element that holds the settings. */
export const settingsElement = 'settings';

/**
 * What the page may ask for. The editor's own program offers services of others and asks whether there is a newer version of
 * it: all that is forbidden here, and only the host of the repository can be reached, where there is one.
 */
export function adminPolicy(repository?: Repository): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // It writes its styles itself, also into attributes.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    `connect-src 'self' data:${repository ? ` ${apis[repository.host]}` : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The page of the editor. It is for no search engine, and on no map of the site. */
export function adminPage(settings: Settings, repository?: Repository): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="content-security-policy" content="${adminPolicy(repository)}" />
    <meta name="viewport" content="width=device-width" />
    <meta name="robots" content="noindex, nofollow" />
    <meta name="referrer" content="no-referrer" />
    <title>Editor</title>
    <link rel="icon" href="data:," />
    <script type="application/json" id="${settingsElement}">${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script>
    <script type="module" src="editor.js"></script>
  </head>
  <body></body>
</html>
`;
}
