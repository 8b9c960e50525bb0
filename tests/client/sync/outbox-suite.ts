import {
  OutboxUnavailable,
  type Outbox,
  type OutboxEntry,
  type OutboxTrouble,
} from '../../../src/client/sync/outbox';

/** A device on which outboxes are kept. */
export interface Device {
  /** The outbox of a person, as a window sees it that has just been opened. */
  open(tenant: string, person: string): Outbox | Promise<Outbox>;
  /** From now on the storage of the device refuses, for that reason. */
  breakWith(trouble: OutboxTrouble): void;
  /** Ends what `breakWith` began. */
  mend(): void;
}

/** An entry written just now; the body is what a person typed. */
export const anEntry = (key: string, body: unknown = `body of ${key}`): OutboxEntry => ({
  key,
  window: 'window-1',
  at: new Date().toISOString(),
  body,
});

export const keysOf = async (outbox: Outbox): Promise<readonly string[]> =>
  (await outbox.all()).map(({ key }) => key).sort();

const BODIES: readonly unknown[] = [
  null,
  '',
  0,
  'He wants to lead the review himself.',
  'शुभ, שלום, 👩🏽‍💻, \u0000, \ud800',
  'x'.repeat(100_000),
  { wid: 'a', base: null, fields: { text: 'one\ntwo', tags: [] } },
];

/** What every outbox promises, the one in memory as well as the one of the browser. */
export const itKeepsThePromisesOfAnOutbox = (createDevice: () => Device): void => {
  let device = createDevice();
  beforeEach(() => {
    device = createDevice();
  });
  afterEach(() => device.mend());

  describe('A storage that can not keep it', () => {
    it.each<OutboxTrouble>(['full', 'refused'])('says so and keeps what it had: %s', async (trouble) => {
      const outbox = await device.open('t', 'ana');
      await outbox.apply({ put: [anEntry('a')] });
      device.breakWith(trouble);
      const refusal = await outbox
        .apply({ put: [anEntry('b')], remove: ['a'] })
        .catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(OutboxUnavailable);
      expect(refusal).toMatchObject({ trouble });
      device.mend();
      expect(await keysOf(outbox)).toEqual(['a']);
      await outbox.apply({ put: [anEntry('b')] });
      expect(await keysOf(outbox)).toEqual(['a', 'b']);
    });

    it('says so as well when it is read, and to whoever opens it anew', async () => {
      device.breakWith('refused');
      const outbox = await device.open('t', 'ana');
      await expect(outbox.all()).rejects.toMatchObject({ name: 'OutboxUnavailable', trouble: 'refused' });
    });
  });

  it('Whoever else uses this browser sees nothing of mine, in my company or in another', async () => {
    const mine = await device.open('t', 'ana');
    await mine.apply({ put: [anEntry('a')] });
    const others = [await device.open('t', 'ben'), await device.open('u', 'ana')];
    for (const other of others) {
      expect(await other.all()).toEqual([]);
      await other.apply({ put: [anEntry('a', 'theirs')], remove: ['b'] });
      await other.forget();
    }
    expect(await mine.all()).toEqual([expect.objectContaining({ key: 'a', body: 'body of a' })]);
  });

  it('A change is kept whole or not at all', async () => {
    const outbox = await device.open('t', 'ana');
    await outbox.apply({ put: [anEntry('a'), anEntry('b')] });
    // Nothing can keep a function, and JSON can not say a number of this kind.
    const impossible = { nobody: () => undefined, number: 1n };
    await expect(
      outbox.apply({ put: [anEntry('c'), anEntry('d', impossible), anEntry('e')], remove: ['a'] }),
    ).rejects.toThrow();
    expect(await keysOf(outbox)).toEqual(['a', 'b']);
    expect(await keysOf(await device.open('t', 'ana'))).toEqual(['a', 'b']);
  });

  it('What was kept is there after the window was closed and opened again', async () => {
    const entries = BODIES.map((body, at) => anEntry(`key-${at}`, body));
    await (await device.open('t', 'ana')).apply({ put: entries });
    const kept = await (await device.open('t', 'ana')).all();
    expect([...kept].sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual(entries);
  });

  it('A later text takes the place of the earlier one, and what was answered is gone', async () => {
    const outbox = await device.open('t', 'ana');
    await outbox.apply({ put: [anEntry('a', 'first'), anEntry('b')] });
    await outbox.apply({ put: [anEntry('a', 'second'), anEntry('c')], remove: ['b', 'never-there'] });
    expect(await keysOf(outbox)).toEqual(['a', 'c']);
    expect(await outbox.all()).toContainEqual(expect.objectContaining({ key: 'a', body: 'second' }));
  });

  it('Changes count in the order in which they were made, also when nobody waits for them', async () => {
    const outbox = await device.open('t', 'ana');
    const long = 'a long text takes longer to keep. '.repeat(20_000);
    await Promise.all([
      outbox.apply({ put: [anEntry('a', long), anEntry('b', long)] }),
      outbox.apply({ remove: ['a'] }),
      outbox.apply({ put: [anEntry('b', 'last')] }),
    ]);
    expect(await outbox.all()).toEqual([expect.objectContaining({ key: 'b', body: 'last' })]);
  });

  it('A window sees what another window of the same person left, and who left it', async () => {
    const [panel, tab] = [await device.open('t', 'ana'), await device.open('t', 'ana')];
    await Promise.all([
      panel.apply({ put: [{ ...anEntry('a'), window: 'panel' }] }),
      tab.apply({ put: [{ ...anEntry('b'), window: 'tab' }] }),
    ]);
    for (const outbox of [panel, tab]) {
      const seen = (await outbox.all()).map(({ key, window }) => [key, window]).sort();
      expect(seen).toEqual([
        ['a', 'panel'],
        ['b', 'tab'],
      ]);
    }
    await tab.apply({ remove: ['a'] });
    expect(await keysOf(panel)).toEqual(['b']);
  });

  it('Whoever has it forgotten leaves nothing behind, and may begin again', async () => {
    const [panel, tab] = [await device.open('t', 'ana'), await device.open('t', 'ana')];
    await panel.apply({ put: [anEntry('a')] });
    expect(await keysOf(tab)).toEqual(['a']);
    await tab.forget();
    expect(await keysOf(panel)).toEqual([]);
    await panel.apply({ put: [anEntry('b')] });
    expect(await keysOf(tab)).toEqual(['b']);
  });
};
