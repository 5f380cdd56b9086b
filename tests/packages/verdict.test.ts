import { expect, it } from 'vitest';
import { advisories, signatures } from '../../src/packages/verdict.ts';

it.each([
  ['{"vulnerabilities":{}}', '', 'good', 'Known faults: none.'],
  [
    '{"vulnerabilities":{"a":{"name":"a","severity":"moderate","fixAvailable":true}}}',
    '',
    'good',
    'Known faults: a (moderate, mended in another version). "npm audit" says more.',
  ],
  [
    '{"vulnerabilities":{"a":{"name":"a","severity":"low"},"b":{"name":"b","severity":"high","fixAvailable":false}}}',
    '',
    'bad',
    'Known faults: a (low), b (high). "npm audit" says more.',
  ],
  [
    '{"message":"405 Method Not Allowed","error":{"summary":"","detail":""}}',
    'npm warn audit 405',
    'unasked',
    'Known faults NOT CHECKED: the registry did not answer (405 Method Not Allowed). Run "npm run audit" where it does.',
  ],
  [
    '',
    'npm error it took more than 60 s',
    'unasked',
    'Known faults NOT CHECKED: the registry did not answer (it took more than 60 s). Run "npm run audit" where it does.',
  ],
] as const)('faults: %s', (printed, complaint, outcome, text) => {
  expect(advisories(printed, complaint)).toEqual({ outcome, text });
});

it.each([
  ['{"invalid":[],"missing":[]}', '', 'good', 'Signatures: every package has that of its registry.'],
  [
    '{"invalid":[{"name":"a","version":"1.0.0"}],"missing":[{"name":"b","version":"2.0.0"}]}',
    '',
    'bad',
    'Signatures: wrong for a 1.0.0: do not use what is installed; missing for b 2.0.0.',
  ],
  [
    '{"error":{"code":"ENOTFOUND","summary":"no such host","detail":""}}',
    '',
    'unasked',
    'Signatures NOT CHECKED: the registry did not answer (no such host). Run "npm run audit" where it does.',
  ],
  [
    'no JSON',
    '',
    'unasked',
    'Signatures NOT CHECKED: the registry did not answer (npm gave no reason). Run "npm run audit" where it does.',
  ],
] as const)('signatures: %s', (printed, complaint, outcome, text) => {
  expect(signatures(printed, complaint)).toEqual({ outcome, text });
});
