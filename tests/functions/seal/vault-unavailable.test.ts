import { isVaultUnavailable, VaultUnavailable } from '../../../functions/seal/vault-unavailable';

/** A vault that does not answer must be told from a fault, or a person would hear the wrong thing. */

test('A vault that did not answer is known as that, even by another copy of the class, and keeps its cause', () => {
  const cause = new Error('connect ECONNREFUSED');
  const error = new VaultUnavailable(cause);
  expect(isVaultUnavailable(error)).toBe(true);
  expect(error.cause).toBe(cause);
  expect(error.message).toBe('The key vault did not answer.');
  expect(isVaultUnavailable(Object.assign(new Error('copy'), { name: 'VaultUnavailable' }))).toBe(true);
});

test.each([
  [new Error('The key vault did not answer.')],
  [{ name: 'VaultUnavailable' }],
  [null],
  ['VaultUnavailable'],
])('%p is no vault that did not answer', (other) => {
  expect(isVaultUnavailable(other)).toBe(false);
});
