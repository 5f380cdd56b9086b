import { expect, it } from 'vitest';
import { siteAddress, WrongAddress } from '../../src/i18n/addresses.ts';

it.each([
  ['https://news.example', 'https://news.example', '/'],
  ['https://news.example/stories/tienvoud', 'https://news.example', '/stories/tienvoud/'],
  ['http://localhost:4321/~ann/v1.0_b-c/', 'http://localhost:4321', '/~ann/v1.0_b-c/'],
])('%s is an address that a site can have', (url, site, base) => {
  expect(siteAddress(url)).toEqual({ site, base });
});

// The build ended with what a program says, or made files where no server looks for them.
it.each(['%7Eann', 'é', 'a b', "a'b", '{a}', '$a', 'a;b', '(a)', 'a?b', 'a#b', '/a'])(
  'a path with %s in it is refused before anything is built',
  (path) => {
    expect(() => siteAddress(`https://news.example/${path}/`)).toThrow(WrongAddress);
  },
);
