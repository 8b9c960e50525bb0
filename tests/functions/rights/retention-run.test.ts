import { createLog } from '../../../functions/log';
import { anId128 } from '../../support/builders';
import { people } from '../commands/test-server';
import { samples } from '../commands/samples';
import { ask } from './household';
import { overDays } from './over-days';

const { manager, colleague, administrator, stranger } = people;
const { input: note } = samples['notes/save'];

describe('A run', () => {
  test('goes on with the next person after a failure with one, and logs counts and nothing of anybody', async () => {
    const written: string[] = [];
    const { server, pass, rowsOf } = overDays(({ store, log }) => ({
      pseudonym: () => 'AbCdEfGhIjKlMnOpQrSt_-',
      log: (line) => {
        createLog((text) => written.push(text))(line);
        log(line);
      },
      store: {
        ...store,
        of: (owner) => {
          const fail = () => Promise.reject(new TypeError(`secret of ${owner.person}`));
          return owner.person === manager.oid ? { ...store.of(owner), list: fail } : store.of(owner);
        },
      },
    }));
    for (const person of [manager, colleague, stranger]) await ask(server, person, 'notes/save', note);
    await ask(server, administrator, 'hold/place', { person: stranger.oid });
    await pass(1);
    const [fault, line] = written.map((text) => JSON.parse(text) as object);
    expect(fault).toEqual({
      event: 'fault',
      person: 'AbCdEfGhIjKlMnOpQrSt_-',
      error: 'TypeError',
      at: expect.any(String),
    });
    expect(line).toEqual({ event: 'retention', owners: 4, removed: 0, held: 1, failed: 1, ms: 0 });
    await pass(400);
    expect(await rowsOf(manager)).toMatchObject({ note: 1 });
    expect(await rowsOf(colleague)).toMatchObject({ note: 0 });
    for (const secret of [
      'secret',
      note.text,
      note.title,
      note.id,
      manager.oid,
      colleague.oid,
      manager.tenant,
    ])
      expect(written.join('\n')).not.toContain(secret);
  });

  test('looks after so many people as a night allows, and after the others the night after', async () => {
    const lookedAfter: string[] = [];
    const { server, pass } = overDays(({ store }) => ({
      limits: { owners: 2 },
      store: {
        ...store,
        of: (owner) => {
          lookedAfter.push(owner.person);
          return store.of(owner);
        },
      },
    }));
    const everybody = [manager, colleague, administrator, stranger];
    for (const person of everybody) await ask(server, person, 'notes/save', note);
    await pass(2);
    expect([...lookedAfter].sort()).toEqual(everybody.map(({ oid }) => oid).sort());
  });

  test('ends so many things of one person as a night allows, and announces the rest anew', async () => {
    const { server, pass, rowsOf } = overDays(() => ({ limits: { removals: 3 } }));
    for (let at = 0; at < 5; at += 1)
      await ask(server, manager, 'notes/save', {
        ...note,
        id: anId128(`note ${at}`),
        wid: anId128(`writing ${at}`),
      });
    await pass(366);
    expect(await rowsOf(manager)).toMatchObject({ note: 2 });
    await pass(15);
    expect(await rowsOf(manager)).toMatchObject({ note: 0 });
  });

  test('begins with nobody after its time', async () => {
    const { server, pass, lines } = overDays(() => ({ limits: { patience: 0 } }));
    await ask(server, manager, 'notes/save', note);
    await pass(1);
    expect(lines.at(-1)).toMatchObject({ event: 'retention', owners: 0 });
  });
});
