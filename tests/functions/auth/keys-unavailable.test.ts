import { isKeysUnavailable, KeysUnavailable } from '../../../functions/auth/keys-unavailable';

test('Only missing keys are told as "try again", whichever copy of the program said so', () => {
  const fromAnotherCopy = Object.assign(new Error('no keys'), { name: 'KeysUnavailable' });
  for (const error of [new KeysUnavailable('down'), fromAnotherCopy])
    expect(isKeysUnavailable(error)).toBe(true);
});

test.each([
  new Error('KeysUnavailable'),
  new TypeError(),
  { name: 'KeysUnavailable' },
  'KeysUnavailable',
  undefined,
])('No other fault is told as missing keys: %p', (error) => {
  expect(isKeysUnavailable(error)).toBe(false);
});

test('What kept the keys away is there for the log', () => {
  const cause = new TypeError('fetch failed');
  expect(new KeysUnavailable(cause)).toMatchObject({
    message: 'The signing keys could not be fetched.',
    cause,
  });
});
