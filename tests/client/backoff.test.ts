import { backoffMs } from '../../src/client/backoff';

test('The longest wait doubles from half a second to half a minute, and no further', () => {
  const longest = Array.from({ length: 9 }, (_, at) => backoffMs(at + 1, 1));
  expect(longest).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  expect(backoffMs(10_000, 1)).toBe(30_000);
});

test('Clients that failed together come back spread over the whole wait, and none at once', () => {
  const draws = [0, 0.05, 0.1, 0.5, 0.999];
  expect(draws.map((random) => backoffMs(4, random))).toEqual([400, 400, 400, 2_000, 3_996]);
});
