import { createTurns } from '../../../src/client/sync/in-turn';

test('What was asked first is done first, however long it takes', async () => {
  const inTurn = createTurns();
  const done: string[] = [];
  let finish = (): void => undefined;
  const slow = inTurn(async () => {
    await new Promise<void>((resolve) => (finish = resolve));
    done.push('slow');
  });
  const quick = inTurn(async () => void done.push('quick'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(done).toEqual([]);
  finish();
  await Promise.all([slow, quick]);
  expect(done).toEqual(['slow', 'quick']);
});

test('What fails tells whoever asked for it, and does not hold up the next', async () => {
  const inTurn = createTurns();
  const failing = inTurn(() => Promise.reject(new Error('The disk is full.')));
  const next = inTurn(async () => 'done');
  await expect(failing).rejects.toThrow('The disk is full.');
  expect(await next).toBe('done');
});
