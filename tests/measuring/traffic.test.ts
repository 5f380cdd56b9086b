import { expect, it } from 'vitest';
import { traffic } from '../../src/measuring/traffic.ts';

it('a page’s traffic is what one site was asked for, each time it was', () => {
  const site = 'http://localhost:4000/stories/';
  expect(
    traffic(
      [
        { address: `${site}nl/`, bytes: 1000 },
        { address: `${site}a.js`, bytes: 20 },
        { address: `${site}a.js`, bytes: 3 },
        { address: 'http://127.0.0.1:4000/10', bytes: 400 },
        { address: 'http://localhost:4000/favicon.ico', bytes: 500 },
      ],
      site,
    ),
  ).toEqual({ requests: 3, bytes: 1023 });
});
