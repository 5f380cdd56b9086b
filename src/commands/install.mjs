/** Runs on whatever Node the machine has: this much, and no more, has to work before the site's own Node is there. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a command with its output on the screen, and ends this one with its code when it fails. */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** True when every package installed is the one the lockfile names, and none is missing that every system needs. */
export function isInstalled(folder = '.') {
  const installed = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const [there, wanted] = [packagesIn(installed), packagesIn(join(folder, 'package-lock.json'))];
  return (
    Object.entries(there).every(([path, { version }]) => wanted[path]?.version === version) &&
    Object.entries(wanted).every(
      ([path, { optional, devOptional }]) => path === '' || optional || devOptional || path in there,
    )
  );
}

/** Installs the packages of the lockfile, unless they are there. */
export function install() {
  if (isInstalled()) return;
  console.log('Installing packages …');
  // Packages name the Node they want; npm itself runs on an older one and would warn of each.
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
