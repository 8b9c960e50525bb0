import type { Send } from '../../../src/client/send';
import type { Attempt } from '../../../src/client/sync/standing';
import { writeOf } from '../../../src/client/sync/write-of';
import { answer } from '../../../src/contract/failure';
import { NOTE, says } from './by-hand';

const attempt: Attempt<'note'> = {
  act: 'save',
  wid: 'wid-1',
  base: 'v1',
  makes: { content: says('plan'), removed: false },
};

const sending = () => {
  const send = jest.fn(async () => answer({ version: 'v2', savedAt: '' }));
  return { send, door: send as unknown as Send };
};

test('What can not be taken away is not sent anywhere to be taken away', async () => {
  const { send, door } = sending();
  const removal = { ...attempt, act: 'remove' } as unknown as Attempt<'counterpart'>;
  await expect(writeOf(door, 'counterpart', NOTE, removal, false)).rejects.toThrow('counterpart');
  expect(send).not.toHaveBeenCalled();
});

test('A save carries its words, its write id and the version that they were typed on', async () => {
  const { send, door } = sending();
  await writeOf(door, 'note', NOTE, attempt, false);
  const input = { id: NOTE, ...says('plan'), wid: 'wid-1', base: 'v1' };
  expect(send).toHaveBeenCalledWith('notes/save', input, { keepalive: false });
});

test.each(['remove', 'restore'] as const)('To %s a thing no word of it travels', async (act) => {
  const { send, door } = sending();
  await writeOf(door, 'note', NOTE, { ...attempt, act }, false);
  expect(send).toHaveBeenCalledWith(
    `notes/${act}`,
    { id: NOTE, wid: 'wid-1', base: 'v1' },
    expect.anything(),
  );
});

test('The last save of a page outlives the page', async () => {
  const { send, door } = sending();
  await writeOf(door, 'note', NOTE, attempt, true);
  expect(send).toHaveBeenCalledWith('notes/save', expect.anything(), { keepalive: true });
});
