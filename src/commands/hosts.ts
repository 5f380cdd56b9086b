/** `npm run hosts`: the finished site as a server of one's own has it, and what nginx and Caddy are told, in dist.hosts/. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { caddyfile, ownCaddy } from '../hosts/caddy.ts';
import { nginxConfig, ownNginx } from '../hosts/nginx.ts';
import { siteAddress } from '../i18n/addresses.ts';
import { storyFolder, storyId } from '../story/files.ts';
import { brotliModule } from '../machine/brotli-module.ts';
import { layOut } from '../building/lay-out.ts';
import { readSite } from '../building/read-site.ts';
import { siteFolder } from '../building/site-folder.ts';
import { replaceFolder } from '../building/swap.ts';

const usage = `npm run hosts -- [--root <folder on the server>] [--listen <address:port to try it on>] [--no-brotli]`;

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function asked(): { root?: string; listen: string; brotli: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        root: { type: 'string' },
        listen: { type: 'string', default: '127.0.0.1:8080' },
        brotli: { type: 'boolean', default: true },
      },
      allowNegative: true,
    });
    return values;
  } catch {
    return fail(`"${process.argv.slice(2).join(' ')}" is not what can be asked here. Write ${usage}`);
  }
}

const { root, listen, brotli } = asked();
if (!existsSync(join(siteFolder, 'index.html')))
  fail(`There is no site in ${siteFolder}/ yet. Run "npm run build" first.`);

const { site: address, base } = siteAddress(process.env['SITE_URL']);
const site = readSite(siteFolder, base);
const story = storyId(storyFolder());
const target = `${siteFolder}.hosts`;

await replaceFolder(target, async (folder) => {
  const copies = await layOut(siteFolder, site.files, join(folder, 'site'), base);
  const there = { story, root: root ?? `/srv/${story}`, host: new URL(address).hostname };
  const here = { ...there, root: resolve(target, 'site'), listen };
  const module = brotli && existsSync(brotliModule);
  for (const [path, text] of Object.entries({
    'nginx/site.conf': nginxConfig(site, there, brotli),
    'nginx/here.conf': ownNginx({
      config: nginxConfig(site, here, module),
      modules: module ? [brotliModule] : [],
      user: process.getuid?.() === 0 ? userInfo().username : undefined,
    }),
    'caddy/Caddyfile': caddyfile(site, there),
    'caddy/here.Caddyfile': ownCaddy(caddyfile(site, here)),
  })) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  console.log(`Made ${target}/: ${String(site.files.length)} files, ${String(copies)} compressed copies.`);
});
console.log(
  `Try it: nginx -p ${target}/nginx/ -c here.conf, or (cd ${target}/caddy && caddy run --config here.Caddyfile --adapter caddyfile), then http://${listen}${base}`,
);
