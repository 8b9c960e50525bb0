import { createKeyVaultWrapper, vaultKeyName } from '../../../functions/seal/key-vault';
import { createVaultClient } from '../../../functions/seal/vault-rest';
import { itKeepsThePromisesOfAKeyWrapper, OTHER, TENANT } from './key-wrapper-suite';
import { createVaultStandIn, TOKEN, VAULT } from './vault-stand-in';

const standIn = createVaultStandIn();
const openWith = (token: string) =>
  createKeyVaultWrapper(
    VAULT,
    createVaultClient({ vault: VAULT, fetch: standIn.fetch, token: async () => token, answerMs: 50 }),
  );
const wrapper = openWith(TOKEN);
const key = new Uint8Array(32).fill(7);

afterEach(() => {
  standIn.state.down = undefined;
});

describe('A key vault', () =>
  itKeepsThePromisesOfAKeyWrapper(() => ({
    open: async () => wrapper,
    renew: async () => standIn.renew(vaultKeyName(TENANT)),
  })));

it.each([
  ['another machine', (kid: string) => kid.replace(VAULT, 'https://evil.example')],
  ['a machine that begins alike', (kid: string) => kid.replace(VAULT, `${VAULT}.evil.example`)],
  ['a user in the address', (kid: string) => kid.replace('https://', 'https://x@')],
  ['another path', (kid: string) => kid.replace('/keys/', '/secrets/')],
  ['the key of another tenant', (kid: string) => kid.replace(TENANT, OTHER)],
  ['a way up', (kid: string) => `${kid.slice(0, -32)}../any/${kid.slice(-32)}`],
  ['no version', (kid: string) => kid.slice(0, -32)],
  ['a question', (kid: string) => `${kid}?any`],
])('A row that names %s is not followed: nobody is asked', async (_, spoil) => {
  const { kid, wrapped } = await wrapper.wrap(TENANT, key);
  const before = standIn.asked.length;
  for (const ask of [wrapper.unwrap(TENANT, { kid: spoil(kid), wrapped }), wrapper.proof(TENANT, spoil(kid))])
    await expect(ask).rejects.toMatchObject({ name: 'KeyRefused' });
  expect(standIn.asked.length).toBe(before);
});

it.each([408, 429, 500, 503, 'silent'] as const)('A vault that is down is an outage: %s', async (down) => {
  standIn.state.down = down;
  await expect(wrapper.wrap(TENANT, key)).rejects.toMatchObject({ name: 'VaultUnavailable' });
});

it('A right to ask that the vault does not accept is a refusal, and what was asked is not repeated', async () => {
  await expect(openWith('stolen').wrap(TENANT, key)).rejects.toMatchObject({
    name: 'KeyRefused',
    message: expect.not.stringContaining('stolen'),
  });
});

it('The vault is asked for the newest version, to wrap, unwrap and sign, and for nothing else', async () => {
  standIn.asked.length = 0;
  const wrapped = await wrapper.wrap(TENANT, key);
  await wrapper.unwrap(TENANT, wrapped);
  await wrapper.proof(TENANT, wrapped.kid);
  const name = `/keys/${vaultKeyName(TENANT)}`;
  expect(standIn.asked).toEqual([
    `GET ${name}`,
    `POST ${name}/VERSION/wrapkey`,
    `POST ${name}/VERSION/unwrapkey`,
    `POST ${name}/VERSION/sign`,
  ]);
});
