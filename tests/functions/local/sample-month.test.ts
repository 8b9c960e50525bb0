import { fillSampleMonth } from '../../../functions/local/sample-month';
import { createMemoryStore } from '../../../functions/storage/memory';
import { createTestServer, people } from '../commands/test-server';

const NOW = new Date('2026-11-24T09:00:00.000Z');
const everything = { occasion: null, counterparts: null };

test('The sample month is filled in for nobody, and for no guest', async () => {
  const store = createMemoryStore();
  await expect(fillSampleMonth(store, 'nobody', NOW)).rejects.toThrow('nobody of that id');
  await expect(fillSampleMonth(store, people.guest.id, NOW)).rejects.toThrow('A guest');
});

test('The sample month has people, meetings, notes and promises of both sides, and a second filling adds none', async () => {
  const store = createMemoryStore();
  const server = createTestServer({ store, now: () => NOW });
  const shown = async () => ({
    people: await server.call('counterparts/list', people.manager, {}),
    meetings: await server.call('meetings/list', people.manager, { counterparts: null, limit: 50 }),
    notes: await server.call('notes/list', people.manager, { ...everything, limit: 50 }),
    promises: await server.call('commitments/list', people.manager, everything),
  });
  await fillSampleMonth(store, people.manager.id, NOW);
  const first = await shown();
  expect(first).toMatchObject({
    people: { value: { counterparts: { length: 3 } } },
    meetings: { value: { meetings: { length: 4 } } },
    notes: { value: { notes: { length: 8 } } },
    promises: { value: { commitments: { length: 15 } } },
  });
  const promises = JSON.stringify(first.promises);
  for (const part of ['"theirs"', '"next-meeting"', '"kept"', '"dropped"']) expect(promises).toContain(part);

  await fillSampleMonth(store, people.manager.id, new Date(NOW.getTime() + 86_400_000));
  expect(await shown()).toEqual(first);
});
