import { isVaultUnavailable, VaultUnavailable } from '../../../functions/seal/vault-unavailable';

test('A vault that does not answer is told as "try again", whichever copy of the program said so', () => {
  const fromAnotherCopy = Object.assign(new Error('down'), { name: 'VaultUnavailable' });
  for (const error of [new VaultUnavailable('down'), fromAnotherCopy])
    expect(isVaultUnavailable(error)).toBe(true);
});

test.each([
  new Error('VaultUnavailable'),
  new TypeError(),
  { name: 'VaultUnavailable' },
  'VaultUnavailable',
  undefined,
])('No other fault is told as a vault that does not answer: %p', (error) => {
  expect(isVaultUnavailable(error)).toBe(false);
});

test('Why the vault did not answer is there for the log', () => {
  const cause = new TypeError('fetch failed');
  expect(new VaultUnavailable(cause)).toMatchObject({ message: 'The key vault did not answer.', cause });
});
