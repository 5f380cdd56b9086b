import { localesOf, type BuiltSite } from './built-site.ts';
import { always, headersOf, headersOfKind, transportSecurity } from './headers.ts';
import { kindOf, kinds } from './kinds.ts';
import { indented, literal, quoted, variable, type ServerSettings } from './server-settings.ts';
import { types } from './types.ts';
import { without } from './without.ts';

const policy = 'Content-Security-Policy';

/**
 * What Caddy is told of a site: one table that says of each file what it is for and what policy it has, and for each kind what is said
 * with it. Where nothing is found, nothing is said, but what belongs to the answer.
 */
export function caddyfile(site: BuiltSite, settings: ServerSettings): string {
  const { base } = site;
  const at = (name: string): string => `{${variable(settings.story)}_${name}}`;
  const pages = site.files.filter((file) => file.endsWith('.html'));
  const policyOf = (file: string): string => quoted(headersOf(file, site.policies.get(file))[policy] ?? '');
  const secure = transportSecurity(base);

  const said = (headers: Readonly<Record<string, string>>): string =>
    Object.entries(headers)
      .map(([name, value]) => `    ${name} ${value.startsWith('{') ? value : quoted(value)}\n`)
      .join('');
  const perKind = kinds.map(
    ([kind]) =>
      `@${kind} vars ${at('kind')} ${kind}\nheader @${kind} {\n${said(without(headersOfKind(kind), policy))}}\n`,
  );

  const found = [
    `map {http.matchers.file.relative} ${at('kind')} ${at('policy')} {\n`,
    ...pages.map((file) => `    ${quoted(base + file)} ${kindOf(file)} ${policyOf(file)}\n`),
    ...kinds.map(([kind, shape]) => {
      const ofKind = quoted(headersOfKind(kind)[policy] ?? '');
      return `    "~^${literal(base)}${shape}$" ${kind} ${ofKind}\n`;
    }),
    '    default none ""\n}\n',
    `map {http.matchers.file.relative} ${at('type')} {\n`,
    ...Object.entries(types).map(([ending, type]) => `    "~[.]${ending}$" ${quoted(type)}\n`),
    '    default application/octet-stream\n}\n',
    `header Content-Type ${at('type')}\n`,
    // Caddy says it of compressed copies only, and a cache would give them the plain file for all.
    'header ?Vary Accept-Encoding\n',
    ...perKind,
    `@policed not vars ${at('policy')} ""\nheader @policed ${policy} ${at('policy')}\n`,
  ];

  // Caddy by itself puts a slash that was left out where it belongs, but forgets what was asked after it.
  const slash = [
    `header {\n${said(always)}}\n`,
    `map {http.matchers.file.relative} ${at('page')} {\n    "~^(.*/)index[.]html$" "\${1}"\n}\n`,
    '@plain vars {query} ""\n',
    `redir @plain ${at('page')} 308\n`,
    `redir ${at('page')}?{query} 308\n`,
  ];

  const lost = without(headersOf('404.html'), policy);
  const answers = [...localesOf(site).map((locale) => `${locale}/404.html`), '404.html'];
  const errors = [
    '@lost expression {err.status_code} == 404\n',
    'route @lost {\n',
    `    map {path} ${at('answer')} ${at('policy')} {\n`,
    ...answers.map((file) => {
      const below = literal(base + file.replace(/404\.html$/, ''));
      return `        "~^${below}" ${quoted(base + file)} ${policyOf(file)}\n`;
    }),
    `        default ${quoted(`${base}404.html`)} ${policyOf('404.html')}\n`,
    '    }\n',
    '    header ?Vary Accept-Encoding\n',
    '    header {\n',
    indented(said({ ...lost, [policy]: at('policy') }), '    '),
    '    }\n',
    `    rewrite * ${at('answer')}\n`,
    '    file_server {\n        precompressed br gzip\n    }\n',
    '}\n',
  ];

  return [
    '# How the site is sent. Made by "npm run hosts" for this build: a page that changes has another policy.\n',
    `${settings.listen === undefined ? settings.host : `http://${settings.listen}`} {\n`,
    `    root * ${quoted(settings.root)}\n`,
    ...(secure === undefined
      ? []
      : ['    @encrypted protocol https\n', `    header @encrypted Strict-Transport-Security ${quoted(secure)}\n`]),
    '    @other not method GET HEAD\n',
    '    header @other Allow "GET, HEAD"\n',
    '    respond @other 405\n',
    '    @slashless {\n        not path */\n        file {\n            try_files {path}/index.html\n        }\n    }\n',
    '    route @slashless {\n',
    indented(slash.join(''), '        '),
    '    }\n',
    '    @found file {\n        try_files {path}index.html {path}\n    }\n',
    '    route @found {\n',
    indented(found.join(''), '        '),
    '    }\n',
    '    file_server {\n        precompressed br gzip\n    }\n',
    '    handle_errors {\n',
    indented(errors.join(''), '        '),
    '    }\n',
    '}\n',
  ].join('');
}

/** For a Caddy that is started to look at the site beside any other: nothing listens but the site, and nothing is kept. */
export function ownCaddy(config: string): string {
  return `{\n    admin off\n    auto_https off\n    storage file_system .\n}\n${config}`;
}
