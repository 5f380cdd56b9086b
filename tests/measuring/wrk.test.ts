import { expect, it } from 'vitest';
import { loadOf } from '../../src/measuring/wrk.ts';

it('reads what was found, with times in milliseconds', () => {
  expect(
    loadOf(
      'Running 8s test\n  1 threads\n\n{"requests":160,"bytes":8000000,"duration":8000000,"most":4567.000,"errors":2}\n',
    ),
  ).toEqual({ second: 20, bytes: 1_000_000, most: 4.57, errors: 2 });
});

it('says what was printed where nothing was found', () => {
  expect(() => loadOf('unable to connect to 127.0.0.1:1 Connection refused\n')).toThrow(
    'wrk has not said what it found:\nunable to connect to 127.0.0.1:1 Connection refused',
  );
});
