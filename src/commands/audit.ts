/** `npm run audit`: asks the registry for known faults of the packages and for their signatures, and says so where it does not answer. */
import { spawnSync } from 'node:child_process';
import { advisories, signatures } from '../packages/verdict.ts';

/** How long one question may take, in milliseconds: a registry that cannot be reached is asked again and again. */
const patience = 60_000;

const ask = (...more: string[]): [printed: string, complaint: string] => {
  const { stdout, stderr, error } = spawnSync('npm', ['audit', ...more, '--json', '--fetch-retries=1'], {
    encoding: 'utf8',
    timeout: patience,
    shell: process.platform === 'win32',
  });
  return [stdout, error ? `npm error it took more than ${String(patience / 1000)} s` : stderr];
};

const verdicts = [advisories(...ask()), signatures(...ask('signatures'))];
for (const { outcome, text } of verdicts) (outcome === 'good' ? console.log : console.error)(text);
process.exitCode = verdicts.some(({ outcome }) => outcome === 'bad') ? 1 : 0;
