/** Runs on whatever Node the machine has: this much, and no more, has to work before the site's own Node is there. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Runs a command with its output on the screen, and ends this one with its code when it fails. */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Packages as a lockfile names them, without what npm keeps for itself in the installed one. */
function packagesIn(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.fromEntries(Object.entries(packages).map(([path, { version }]) => [path, version]));
}

/** True when every package installed is the one the lockfile names, and none that this system needs is missing. */
export function isInstalled() {
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(installed)) return false;
  const wanted = packagesIn('package-lock.json');
  return Object.entries(packagesIn(installed)).every(([path, version]) => wanted[path] === version);
}

/** Installs the packages of the lockfile, unless they are there. */
export function install() {
  if (isInstalled()) return;
  console.log('Installing packages …');
  // Packages name the Node they want; npm itself runs on an older one and would warn of each.
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
