import { within } from '../../src/host/within';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('A value in time is the value, and no clock is left running', async () => {
  expect(await within(50, Promise.resolve('value'), 'otherwise')).toBe('value');
  expect(jest.getTimerCount()).toBe(0);
});

test('A value that takes too long is replaced, and a late one changes nothing', async () => {
  const slow = new Promise<string>((resolve) => setTimeout(() => resolve('late'), 100));
  const first = within(50, slow, 'otherwise');
  await jest.advanceTimersByTimeAsync(200);
  expect(await first).toBe('otherwise');
});

test('A rejection passes through, and no clock is left running', async () => {
  await expect(within(50, Promise.reject(new Error('No host')), 'otherwise')).rejects.toThrow('No host');
  expect(jest.getTimerCount()).toBe(0);
});
