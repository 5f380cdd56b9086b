import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { framePolicy, ownPolicy } from '../../src/building/policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const page = (policy: string, rest: string): string =>
  `<head><meta http-equiv="content-security-policy" content="${policy}">${rest}`;

describe('ownPolicy', () => {
  it('keeps what stands in the page, and drops what does not', () => {
    const rest = '<style>a{b:c}</style><script>d()</script>';
    expect(
      ownPolicy(
        page(
          `script-src 'self' ${hash('e()')} ${hash('d()')}; style-src 'self' ${hash('a{b:c}')} ${hash('f{}')};`,
          rest,
        ),
      ),
    ).toBe(page(`script-src 'self' ${hash('d()')}; style-src 'self' ${hash('a{b:c}')};`, rest));
  });

  it('allows nothing that was not allowed', () => {
    const strict = page("script-src 'self'; style-src 'self';", '<script>a()</script>');
    expect(ownPolicy(strict)).toBe(strict);
  });

  it('leaves text that looks like a hash where it is', () => {
    const told = page("script-src 'self';", `<p>script-src ${hash('a()')}</p>`);
    expect(ownPolicy(told)).toBe(told);
  });
});

describe('framePolicy', () => {
  it('allows what stands in the page, and no file of any site', () => {
    const rest = '<style>a{b:c}</style><script>d()</script>';
    expect(
      framePolicy(
        page(
          `default-src 'none';img-src 'self' data:;connect-src 'self';base-uri 'none';form-action 'none';require-trusted-types-for 'script';trusted-types 'none'; script-src 'self' ${hash('e()')} ${hash('d()')}; style-src 'self' ${hash('a{b:c}')};`,
          rest,
        ),
      ),
    ).toBe(
      page(
        `default-src 'none';base-uri 'none';form-action 'none';require-trusted-types-for 'script';trusted-types 'none';script-src ${hash('d()')};style-src ${hash('a{b:c}')}`,
        rest,
      ),
    );
  });
});
