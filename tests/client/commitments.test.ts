import { createPromising, createSettle, type PromiseWords } from '../../src/client/commitments';
import { createSend } from '../../src/client/send';
import { people, tokenOf } from '../functions/commands/test-server';
import { createInProcess } from '../support/in-process';

const words: PromiseWords = { text: 'Ask Ben.', due: null, occasion: 'meeting-1', title: 'Weekly' };

const aServer = () => {
  const inProcess = createInProcess();
  const token = () => Promise.resolve(tokenOf(people.manager).replace('Bearer ', ''));
  const list = async () =>
    (await inProcess.ask(people.manager, 'commitments/list', { occasion: null })).commitments;
  return { ...inProcess, send: createSend({ fetch: inProcess.fetch, token }), list };
};

describe('Making a promise', () => {
  test('the same words tried again after a lost answer are one promise', async () => {
    const { send, faults, list } = aServer();
    const promising = createPromising(send);
    faults.set('lost-answer');
    expect(await promising.make(words)).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
    faults.set('none');
    expect(await promising.make(words)).toMatchObject({ ok: true });
    expect(await list()).toMatchObject([{ text: 'Ask Ben.', version: 'v1' }]);
  });

  test.each([
    ['other words', { text: 'Ask Ben on Thursday.' }],
    ['another day', { due: '2026-12-03' }],
  ])('%s after a lost answer change that promise instead of making a second', async (_, change) => {
    const { send, faults, list } = aServer();
    const promising = createPromising(send);
    faults.set('lost-answer');
    await promising.make(words);
    await promising.make({ ...words, ...change });
    faults.set('none');
    expect(await promising.make({ ...words, ...change })).toMatchObject({ ok: true });
    expect(await list()).toMatchObject([{ ...words, ...change }]);
    expect(await list()).toHaveLength(1);
  });

  test.each(['offline', 'storage-down', 'signed-out'] as const)(
    'other words after a try that met "%s" are one promise',
    async (fault) => {
      const { send, faults, list } = aServer();
      const promising = createPromising(send);
      faults.set(fault);
      expect(await promising.make(words)).toMatchObject({ ok: false });
      faults.set('none');
      expect(await promising.make({ ...words, text: 'Better.' })).toMatchObject({ ok: true });
      expect((await list()).map(({ text }) => text)).toEqual(['Better.']);
    },
  );

  test('words that were refused leave no trace, and better ones are one promise', async () => {
    const { send, list } = aServer();
    const promising = createPromising(send);
    expect(await promising.make({ ...words, text: 'x'.repeat(281) })).toMatchObject({ ok: false });
    expect(await promising.make(words)).toMatchObject({ ok: true });
    expect((await list()).map(({ text }) => text)).toEqual(['Ask Ben.']);
  });

  test('two promises after each other are two, also in the same words', async () => {
    const { send, list } = aServer();
    const promising = createPromising(send);
    await promising.make(words);
    await promising.make(words);
    expect(await list()).toHaveLength(2);
  });

  test('a promise that was found in the list and settled there is not overwritten by the words still in the form', async () => {
    const { send, faults, list } = aServer();
    const promising = createPromising(send);
    faults.set('lost-answer');
    await promising.make(words);
    faults.set('none');
    const [made] = await list();
    if (!made) throw new Error('The promise was not made.');
    await createSettle(send)(made, 'kept');
    const other = { ...words, text: 'Ask Layla.' };
    expect(await promising.make(other)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect(await promising.make(other)).toMatchObject({ ok: true });
    expect((await list()).map(({ text, state }) => [text, state]).sort()).toEqual([
      ['Ask Ben.', 'kept'],
      ['Ask Layla.', 'open'],
    ]);
  });
});

describe('Settling a promise', () => {
  const made = async () => {
    const server = aServer();
    await createPromising(server.send).make(words);
    const [promise] = await server.list();
    if (!promise) throw new Error('The promise was not made.');
    return { ...server, promise, settle: createSettle(server.send) };
  };

  test('settling it again after a lost answer is no conflict with oneself', async () => {
    const { faults, settle, promise, list } = await made();
    faults.set('lost-answer');
    expect(await settle(promise, 'kept')).toMatchObject({ ok: false });
    faults.set('none');
    expect(await settle(promise, 'kept')).toMatchObject({ ok: true, value: { version: 'v2' } });
    expect(await list()).toMatchObject([{ state: 'kept', version: 'v2' }]);
  });

  test('what was settled elsewhere is not overwritten unseen', async () => {
    const { settle, promise, list, send } = await made();
    await createSettle(send)(promise, 'dropped');
    expect(await settle(promise, 'kept')).toEqual({
      ok: false,
      failure: { code: 'conflict', version: 'v2' },
    });
    expect(await list()).toMatchObject([{ state: 'dropped' }]);
  });

  test('kept, opened again and kept once more are three decisions', async () => {
    const { settle, promise, list } = await made();
    await settle(promise, 'kept');
    await settle({ ...promise, version: 'v2' }, 'open');
    await settle({ ...promise, version: 'v3' }, 'kept');
    expect(await list()).toMatchObject([{ state: 'kept', version: 'v4' }]);
  });
});
