import { randomBytes } from 'node:crypto';
import type { KeyWrapper } from '../../../functions/seal/key-wrapper';
import { aTenant } from '../../support/builders';

export interface Keeper {
  /** The same keys at each call, as after a restart. */
  readonly open: () => Promise<KeyWrapper>;
  /** Gives the tenant a newer key. */
  readonly renew: () => Promise<void>;
}

export const TENANT = aTenant('one');
export const OTHER = aTenant('two');

/** What every keeper of tenants' keys promises. */
export const itKeepsThePromisesOfAKeyWrapper = (keeper: () => Keeper): void => {
  const key = randomBytes(32);

  it('refuses a wrapped key in the name of another tenant', async () => {
    const wrapper = await keeper().open();
    const wrapped = await wrapper.wrap(TENANT, key);
    await expect(wrapper.unwrap(OTHER, wrapped)).rejects.toMatchObject({ name: 'KeyRefused' });
  });

  it('refuses a wrapped key that was changed, or that names a key that is not there', async () => {
    const wrapper = await keeper().open();
    const { kid, wrapped } = await wrapper.wrap(TENANT, key);
    const changed = Uint8Array.from(wrapped);
    changed[7] = (changed[7] ?? 0) ^ 1;
    for (const wrong of [
      { kid, wrapped: changed },
      { kid, wrapped: wrapped.slice(1) },
      { kid, wrapped: new Uint8Array() },
      { kid: `${kid.slice(0, -1)}${kid.endsWith('0') ? '1' : '0'}`, wrapped },
      { kid: '', wrapped },
    ])
      await expect(wrapper.unwrap(TENANT, wrong)).rejects.toMatchObject({ name: 'KeyRefused' });
  });

  it('never tells a key that it keeps: what is wrapped shows nothing of what is in it', async () => {
    const wrapper = await keeper().open();
    const { wrapped } = await wrapper.wrap(TENANT, key);
    expect(Buffer.from(wrapped).includes(Buffer.from(key).subarray(0, 8))).toBe(false);
  });

  it('gives no proof of a key that is not the tenant’s, or is not there', async () => {
    const wrapper = await keeper().open();
    const kid = await wrapper.newest(TENANT);
    for (const ask of [
      wrapper.proof(OTHER, kid),
      wrapper.proof(TENANT, `${kid}x`),
      wrapper.proof(TENANT, ''),
    ])
      await expect(ask).rejects.toMatchObject({ name: 'KeyRefused' });
  });

  it('proves each key by 32 bytes of its own, the same ones after a restart', async () => {
    const before = await (await keeper().open()).newest(TENANT);
    const first = await (await keeper().open()).proof(TENANT, before);
    await keeper().renew();
    const wrapper = await keeper().open();
    const others = [
      await wrapper.proof(TENANT, await wrapper.newest(TENANT)),
      await wrapper.proof(OTHER, await wrapper.newest(OTHER)),
    ];
    expect(first).toHaveLength(32);
    expect(Buffer.from(await wrapper.proof(TENANT, before)).equals(first)).toBe(true);
    for (const other of others) expect(Buffer.from(other).equals(first)).toBe(false);
  });

  it('unwraps what it wrapped, also after a restart', async () => {
    const wrapped = await (await keeper().open()).wrap(TENANT, Uint8Array.from(key));
    const back = await (await keeper().open()).unwrap(TENANT, wrapped);
    expect(Buffer.from(back).equals(key)).toBe(true);
  });

  it('wraps under the newest key, and unwraps what was wrapped under an older one', async () => {
    const before = await (await keeper().open()).wrap(TENANT, Uint8Array.from(key));
    await keeper().renew();
    const wrapper = await keeper().open();
    const after = await wrapper.wrap(TENANT, Uint8Array.from(key));
    expect(after.kid).not.toBe(before.kid);
    expect(await wrapper.newest(TENANT)).toBe(after.kid);
    for (const wrapped of [before, after])
      expect(Buffer.from(await wrapper.unwrap(TENANT, wrapped)).equals(key)).toBe(true);
  });
};
