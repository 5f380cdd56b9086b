/** Finds programs, and gets them where this is a Debian that is ours to change. Runs on plain Node. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first program of some names on a PATH; undefined where there is none. */
export function programOn(names, path = process.env.PATH ?? '') {
  for (const folder of path.split(delimiter))
    for (const name of names) if (folder && isProgram(join(folder, name))) return join(folder, name);
  return undefined;
}

/** A server on the PATH, or where Debian puts them, which is not on everybody's. */
export function serverOn(name, path = process.env.PATH ?? '') {
  return programOn([name], [path, '/usr/sbin'].join(delimiter));
}

/** Runs a command that says nothing; true when it ended well. */
export function quietly(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 300_000 }).status === 0;
}

let updated = false;

/** Installs packages with apt-get, where this runs as root on Debian; true when they are there. */
export function aptGet(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  updated ||= quietly('apt-get', ['update', '-qq']);
  return quietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** What tests start to serve the site, each with the packages it is in. */
const wanted = { nginx: ['nginx', 'libnginx-mod-http-brotli-static'], caddy: ['caddy'] };

/**
 * Sees to it that what serves the site in tests is there, and says of each one that is not, in a sentence. On a machine that runs services nothing is
 * installed, for Debian would start it there.
 */
export function missingServers() {
  return Object.entries(wanted).flatMap(([name, packages]) => {
    if (serverOn(name)) return [];
    if (!existsSync('/run/systemd/system') && aptGet(...packages) && serverOn(name)) return [];
    return [`${name} is not to be had here: its configuration was not tried. Install ${packages.join(' and ')}.`];
  });
}
