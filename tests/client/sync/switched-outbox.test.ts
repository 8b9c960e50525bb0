import { withSwitch } from '../../../src/client/sync/switched-outbox';
import { createMemoryDevice } from '../../support/outbox-memory';
import { anEntry, keysOf } from './outbox-suite';

const open = () => withSwitch(createMemoryDevice().open('t', 'ana'));

test('Whoever switches it off has nothing new kept on the device, and whoever wrote it is told', async () => {
  const outbox = open();
  outbox.become('off');
  await expect(outbox.apply({ put: [anEntry('a')] })).rejects.toMatchObject({
    name: 'OutboxUnavailable',
    trouble: 'off',
  });
  expect(await keysOf(outbox)).toEqual([]);
});

test('An older word of a thing does not outlive the newer one that is not kept', async () => {
  const outbox = open();
  await outbox.apply({ put: [anEntry('a', 'older'), anEntry('b'), anEntry('c')] });
  outbox.become('off');
  await expect(outbox.apply({ put: [anEntry('a', 'newer')], remove: ['b'] })).rejects.toThrow();
  expect(await keysOf(outbox)).toEqual(['c']);
});

test('What waited before it was switched off may still leave', async () => {
  const outbox = open();
  await outbox.apply({ put: [anEntry('a'), anEntry('b')] });
  outbox.become('off');
  expect(await keysOf(outbox)).toEqual(['a', 'b']);
  await outbox.apply({ remove: ['a'] });
  expect(await keysOf(outbox)).toEqual(['b']);
  await outbox.forget();
  expect(await keysOf(outbox)).toEqual([]);
});

test('Switched on again, it keeps as before', async () => {
  const outbox = open();
  outbox.become('off');
  outbox.become('on');
  await outbox.apply({ put: [anEntry('a')] });
  expect(await keysOf(outbox)).toEqual(['a']);
});
