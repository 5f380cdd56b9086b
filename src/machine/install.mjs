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

/** True for a Node that runs TypeScript as it stands: 22.18 and newer. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** The Node that the scripts of package.json get: the one among the packages, or else the one that runs this. */
function nodeOfScripts() {
  const own = 'node_modules/.bin/node';
  return existsSync(own) ? spawnSync(own, ['--version'], { encoding: 'utf8' }).stdout.trim() : process.version;
}

/** Installs the packages of the lockfile, unless they are there, and sees to it that the site's Node is among them. */
export function install() {
  if (!isInstalled()) installPackages();
  const version = nodeOfScripts();
  if (isNewEnough(version)) return;
  console.error(
    `Tienvoud needs Node 22.18 or newer, and this is ${version}. Install a newer one from nodejs.org and try again.`,
  );
  process.exit(1);
}

function installPackages() {
  console.log('Installing packages …');
  // Packages name the Node they want; npm itself runs on an older one and would warn of each.
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
