import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundle } from '../editions/bundle.ts';
import { reach } from '../packages/reached.ts';
import { filesIn, storyFolder } from '../story/files.ts';
import { readStory } from '../story/read.ts';
import { adminPage } from './page.ts';
import { ownFonts } from './own-fonts.ts';
import { repositoryOf } from './repository.ts';
import { settingsFor } from './settings.ts';

const sveltia = (): string => dirname(createRequire(import.meta.url).resolve('@sveltia/cms'));
const script = fileURLToPath(new URL('editor.ts', import.meta.url));

/** True where this site has an editor: `ADMIN=on`. Anything else but `off` or nothing is a slip, and is thrown. */
export function adminAsked(setting = process.env['ADMIN']): boolean {
  if (setting === undefined || setting === '' || setting === 'off') return false;
  if (setting === 'on') return true;
  throw new Error(`ADMIN is "${setting}". Write ADMIN=on for a site with an editor at /admin/, or leave it out.`);
}

/** The page for the story as it is now. */
function page(): string {
  const repository = repositoryOf(process.env['ADMIN_REPO']);
  const files = filesIn(storyFolder());
  const kinds = readdirSync(new URL('../geometry/kinds/', import.meta.url)).map((name) => name.replace(/\.ts$/, ''));
  const settings = settingsFor({
    story: readStory(files).story,
    root: files.root,
    kinds,
    ...(repository ? { repository } : {}),
  });
  return adminPage(settings, repository);
}

/** The program of Sveltia CMS, which asks for nothing elsewhere to be seen. */
const program = (): string =>
  ownFonts(readFileSync(join(sveltia(), 'index.js'), 'utf8'), readdirSync(join(sveltia(), 'assets')));

/** The editor's own files that a page may ask for; the maps for those who write it stay behind. */
const isServed = (name: string): boolean => !name.endsWith('.map');

/** Puts the editor into a folder: `index.html`, its script, and Sveltia CMS as its package has it. */
export async function putAdmin(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), page());
  writeFileSync(join(folder, 'editor.js'), (await bundle(script, 'es')).code);
  reach([sveltia()]);
  cpSync(sveltia(), join(folder, 'sveltia'), { recursive: true, filter: isServed });
  writeFileSync(join(folder, 'sveltia', 'index.js'), program());
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain',
};

/** An editor in the browser at `/admin/`, on a checkout or a repository; only where it is asked for, and without it no byte. */
export function admin(): AstroIntegration {
  const asked = adminAsked();
  return {
    name: 'tienvoud-admin',
    hooks: {
      'astro:server:setup': ({ server }) => {
        if (!asked) return;
        const { base } = server.config;
        const home = `${base.replace(/\/?$/, '/')}admin/`;
        let code: Promise<string> | undefined;
        const answer = async (path: string): Promise<[string, string | Buffer] | undefined> => {
          if (path === '') return ['text/html', page()];
          if (path === 'editor.js')
            return ['text/javascript', await (code ??= bundle(script, 'es').then((made) => made.code))];
          if (path === 'sveltia/index.js') return ['text/javascript', program()];
          const file = join(sveltia(), path.replace(/^sveltia\//, ''));
          const known = types[extname(path)];
          // Only what lies in the package, by its own name.
          if (!path.startsWith('sveltia/') || path.includes('..') || !known || !existsSync(file)) return undefined;
          return [known, readFileSync(file)];
        };
        server.middlewares.use((request, response, next) => {
          const path = (request.originalUrl ?? request.url ?? '').replace(/[?#].*$/, '');
          if (!path.startsWith(home)) {
            next();
            return;
          }
          answer(path.slice(home.length)).then((found) => {
            if (!found) {
              next();
              return;
            }
            response.setHeader('content-type', found[0]);
            response.end(found[1]);
          }, next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        if (asked) await putAdmin(join(fileURLToPath(dir), 'admin'));
      },
    },
  };
}
