import { localesOf, type BuiltSite } from './built-site.ts';
import { always, headersOf, headersOfKind, transportSecurity } from './headers.ts';
import { kinds } from './kinds.ts';
import { indented, literal, quoted, variable, type ServerSettings } from './server-settings.ts';
import { types } from './types.ts';

const policy = 'Content-Security-Policy';

function map(from: string, to: string, entries: readonly (readonly [string, string])[]): string {
  return `map ${from} ${to} {\n${entries.map(([key, value]) => `    ${key} ${value};\n`).join('')}}\n`;
}

/**
 * What nginx is told of a site: tables that say what is sent with each file, and a server that sends them, for where `http` is
 * configured. A table is looked up by the file that is sent at last, so an answer to a lost address is told from what was asked for.
 *
 * @param brotli false for an nginx without the module that sends copies compressed with brotli; gzip is always there
 */
export function nginxConfig(site: BuiltSite, settings: ServerSettings, brotli = true): string {
  const { base } = site;
  const prefix = `$${variable(settings.story)}`;
  const at = (name: string): string => `${prefix}_${name.toLowerCase().replaceAll('-', '_')}`;
  const files = site.files.filter((file) => file.endsWith('.html'));
  const names = [...new Set(kinds.flatMap(([kind]) => Object.keys(headersOfKind(kind))))].filter(
    (name) => !(name in always) && name !== policy,
  );
  const secure = transportSecurity(base);

  const tables = [
    map('$uri', at('kind'), [
      ['default', 'open'],
      ...kinds.slice(0, -1).map(([kind, shape]) => [`"~^${literal(base)}${shape}$"`, kind] as const),
    ]),
    ...names.map((name) =>
      map(
        at('kind'),
        at(name),
        kinds.flatMap(([kind]) => {
          const value = headersOfKind(kind)[name];
          return value === undefined ? [] : [[kind, quoted(value)] as const];
        }),
      ),
    ),
    map(
      at('kind'),
      at('policy_of_kind'),
      kinds.flatMap(([kind]) => {
        const value = headersOfKind(kind)[policy];
        return value === undefined ? [] : [[kind, quoted(value)] as const];
      }),
    ),
    map('$uri', at(policy), [
      ['default', at('policy_of_kind')],
      ...files.map((file) => {
        const value = headersOf(file, site.policies.get(file))[policy] ?? '';
        return [quoted(base + file), quoted(value)] as const;
      }),
    ]),
    ...(secure === undefined
      ? []
      : [
          // Also where something before this server has taken the encryption off.
          map('"$scheme $http_x_forwarded_proto"', at('transport'), [['"~https"', quoted(secure)]]),
        ]),
  ];

  const says = [
    ...Object.entries(always).map(([name, value]) => [name, quoted(value)]),
    ...[...names, policy].map((name) => [name, at(name)]),
    ...(secure === undefined ? [] : [['Strict-Transport-Security', at('transport')]]),
  ].map(([name = '', value = '']) => `add_header ${name} ${value} always;\n`);

  const server = [
    ...(settings.listen === undefined
      ? ['listen 80;\n', 'listen [::]:80;\n', `server_name ${settings.host};\n`]
      : [`listen ${settings.listen};\n`]),
    `root ${quoted(settings.root)};\n`,
    'index index.html;\n',
    'server_tokens off;\n',
    '# A slash that was left out is put there on the host that was asked.\n',
    'absolute_redirect off;\n',
    '\n',
    `types {\n${Object.entries(types)
      .map(([ending, type]) => `    ${quoted(type)} ${ending};\n`)
      .join('')}}\n`,
    'default_type application/octet-stream;\n',
    '\n',
    'gzip_static on;\n',
    'gzip_vary on;\n',
    ...(brotli
      ? ['# Debian: libnginx-mod-http-brotli-static. Without it: npm run hosts -- --no-brotli\nbrotli_static on;\n']
      : []),
    'sendfile on;\n',
    'tcp_nopush on;\n',
    'open_file_cache max=4096 inactive=60s;\n',
    'open_file_cache_valid 5s;\n',
    '\n',
    ...says,
    '\n',
    '# A folder that is no page is as good as not there.\n',
    `error_page 403 404 =404 ${base}404.html;\n`,
    ...localesOf(site).map((locale) => {
      const below = `${base}${locale}/`;
      return `location ${below} {\n    error_page 403 404 =404 ${below}404.html;\n}\n`;
    }),
  ];
  return [
    '# How the site is sent. Made by "npm run hosts" for this build: a page that changes has another policy.\n',
    'map_hash_bucket_size 512;\n',
    'map_hash_max_size 8192;\n',
    '\n',
    ...tables,
    '\n',
    `server {\n${indented(server.join(''), '    ')}}\n`,
  ].join('');
}

/** A whole configuration for an nginx that is started to look at the site, without rights and beside any other. */
export interface OwnNginx {
  /** Folder for its files; where it is started with `-p`. */
  config: string;
  /** Modules to load, as files. */
  modules: readonly string[];
  /** Who reads the files, where it is started as root. */
  user?: string | undefined;
}

/** See {@link OwnNginx}. It stays in the foreground. */
export function ownNginx({ config, modules, user }: OwnNginx): string {
  return [
    'daemon off;\n',
    ...(user === undefined ? [] : [`user ${user};\n`]),
    'worker_processes auto;\n',
    'pid nginx.pid;\n',
    'error_log stderr warn;\n',
    ...modules.map((module) => `load_module ${quoted(module)};\n`),
    'events {\n    worker_connections 4096;\n}\n',
    'http {\n',
    '    access_log off;\n',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `    ${name}_temp_path temp_${name};\n`),
    indented(config, '    '),
    '}\n',
  ].join('');
}
