import { expect, it } from 'vitest';
import { caddyfile, ownCaddy } from '../../src/hosts/caddy.ts';
import { nginxConfig, ownNginx } from '../../src/hosts/nginx.ts';
import { literal, quoted } from '../../src/hosts/server-settings.ts';
import { small } from './small-site.ts';

const settings = { story: 'tienvoud', root: '/srv/tienvoud', host: 'news.example' };
const below = { ...small, base: '/stories/tienvoud/' };
const here = { ...settings, listen: '127.0.0.1:8080' };

it('nginx is told what is kept here', async () => {
  await expect(nginxConfig(small, settings)).toMatchFileSnapshot('expected/nginx.conf');
  await expect(
    ownNginx({ config: nginxConfig(below, here, false), modules: ['/modules/brotli.so'], user: 'reader' }),
  ).toMatchFileSnapshot('expected/own-nginx-below.conf');
});

it('Caddy is told what is kept here', async () => {
  await expect(caddyfile(small, settings)).toMatchFileSnapshot('expected/Caddyfile');
  await expect(ownCaddy(caddyfile(below, here))).toMatchFileSnapshot('expected/own-below.Caddyfile');
});

it('quoted refuses what a server would read as something else', () => {
  expect(quoted("default-src 'none'")).toBe(`"default-src 'none'"`);
  for (const word of ['a"b', 'a$b', 'a\\b', 'a\nb', '{a}'])
    expect(() => quoted(word)).toThrow(`A server cannot be told ${JSON.stringify(word)}.`);
});

it('literal means a path and nothing else', () => {
  const path = '/a.b+c(d)/';
  expect(new RegExp(`^${literal(path)}$`).test(path)).toBe(true);
  expect(new RegExp(`^${literal('/a.b/')}$`).test('/axb/')).toBe(false);
});
