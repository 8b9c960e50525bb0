import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CommitmentsTab } from '../../src/ui/commitments/commitments-tab';
import { WhomWith } from '../../src/ui/people/whom-with';
import { createInProcess, said, show, type ScreenOptions, type Shown } from '../support/in-process';
import { aPersonCalled } from './a-meeting';

const chosen = jest.fn<undefined, [string]>();
beforeEach(() => chosen.mockReset());

const open = async (names: readonly string[] = [], options: ScreenOptions = {}, title = '') => {
  const inProcess = createInProcess();
  for (const name of names) await aPersonCalled(inProcess, name);
  const shown = show(<WhomWith title={title} met={[]} onChosen={chosen} />, { inProcess, ...options });
  await screen.findByRole('heading', { name: said('whom.title') });
  const field = await screen.findByRole('textbox', { name: said('whom.someoneElse') });
  return { ...shown, field };
};
const known = async ({ ask, person }: Shown) => (await ask(person, 'counterparts/list', {})).counterparts;

test('A name that is none is not taken, says so, and keeps the focus', async () => {
  const { field } = await open();
  await userEvent.type(field, '   {Enter}');
  expect(await screen.findByText(said('whom.empty'))).toBeTruthy();
  expect(document.activeElement).toBe(field);
  expect(chosen).not.toHaveBeenCalled();
});

test('A name with markup is text, and one with a direction override can not turn the page', async () => {
  const shown = await open();
  await userEvent.click(shown.field);
  await userEvent.paste('<b>Sam</b> \u202eeeL');
  await userEvent.keyboard('{Enter}');
  await waitFor(async () => expect(await known(shown)).toMatchObject([{ name: '<b>Sam</b> eeL' }]));
  expect(document.querySelector('b')).toBeNull();
});

test('A name of more than 200 characters is cut at its end, and taken', async () => {
  const shown = await open();
  await userEvent.click(shown.field);
  await userEvent.paste('x'.repeat(300));
  await userEvent.keyboard('{Enter}');
  await waitFor(async () => expect((await known(shown))[0]?.name).toHaveLength(200));
});

test('Whoever is known is chosen by one press, also without any connection', async () => {
  const { faults } = await open(['Tomasz', 'Priya']);
  faults.set('offline');
  await userEvent.click(await screen.findByRole('button', { name: /Priya/ }));
  expect(chosen).toHaveBeenCalledTimes(1);
});

test('The person whom the name of the meeting tells comes first', async () => {
  await open(['Tomasz', 'Priya'], {}, 'Weekly: Ngozi and Priya');
  expect(await screen.findByRole('button', { name: said('whom.with', { name: 'Priya' }) })).toBeTruthy();
});

test('A second person of one name becomes one only when the owner says so, and says what tells them apart', async () => {
  const shown = await open(['Sam Lee']);
  await userEvent.type(shown.field, 'sam  lee{Enter}');
  expect(await screen.findByText(said('whom.alike', { name: 'sam lee' }))).toBeTruthy();
  expect(await known(shown)).toHaveLength(1);
  await userEvent.type(screen.getByRole('textbox', { name: said('whom.hint') }), 'Support');
  await userEvent.click(screen.getByRole('button', { name: said('whom.another') }));
  await waitFor(async () =>
    expect((await known(shown)).map(({ hint }) => hint).sort()).toEqual(['', 'Support']),
  );
});

test('The directory is offered only where the host has one, and a cancelled choice changes nothing', async () => {
  const shown = await open([], {
    host: { picker: 'offered', pickPerson: () => Promise.resolve('cancelled') },
  });
  await userEvent.click(screen.getByRole('button', { name: said('whom.pick') }));
  expect(await known(shown)).toEqual([]);
  expect(chosen).not.toHaveBeenCalled();
});

test('Somebody picked from the directory is added with its id, and is the same person the next time', async () => {
  const directoryId = '11111111-2222-4333-8444-555555555555';
  const shown = await open([], {
    host: { picker: 'offered', pickPerson: () => Promise.resolve({ name: 'Ana Silva', directoryId }) },
  });
  await userEvent.click(screen.getByRole('button', { name: said('whom.pick') }));
  await waitFor(async () => expect(await known(shown)).toMatchObject([{ name: 'Ana Silva', directoryId }]));
  await userEvent.click(screen.getByRole('button', { name: said('whom.pick') }));
  await waitFor(() => expect(chosen).toHaveBeenCalledTimes(2));
  expect(await known(shown)).toHaveLength(1);
});

describe('The people of the personal page', () => {
  const openPeople = async (...names: readonly string[]): Promise<Shown> => {
    const inProcess = createInProcess();
    for (const name of names) await aPersonCalled(inProcess, name);
    const shown = show(<CommitmentsTab />, { inProcess, context: { place: 'personal-tab' } });
    await userEvent.click(await screen.findByRole('button', { name: said('tab.start') }));
    await screen.findByRole('heading', { name: said('people.title') });
    return shown;
  };
  const edit = async (name: string) =>
    userEvent.click(await screen.findByRole('button', { name: said('people.editNamed', { name }) }));

  test('A one-on-one in person begins in one press, and asks only how long it takes', async () => {
    const shown = await openPeople('Tomasz');
    await userEvent.click(
      await screen.findByRole('button', { name: said('people.startNamed', { name: 'Tomasz' }) }),
    );
    const skip = await screen.findByRole('button', { name: said('first.skip') });
    await userEvent.click(skip);
    await userEvent.click(
      await screen.findByRole('button', { name: said('clock.minutes', { minutes: 30 }) }),
    );
    expect(await screen.findByRole('textbox', { name: said('note.label') })).toBeTruthy();
    await waitFor(async () => {
      const { meetings } = await shown.ask(shown.person, 'meetings/list', { counterparts: null, limit: 5 });
      expect(meetings).toMatchObject([{ kind: 'one-on-one', plannedStart: null }]);
    });
  });

  test('A person is renamed without a connection, and it is kept', async () => {
    const shown = await openPeople('Tomsz');
    shown.faults.set('offline');
    await edit('Tomsz');
    const field = screen.getByRole('textbox', { name: said('people.name') });
    await userEvent.clear(field);
    await userEvent.type(field, 'Tomasz');
    await userEvent.tab();
    await screen.findByRole('button', { name: said('people.startNamed', { name: 'Tomasz' }) });
    shown.faults.set('none');
    shown.sync().retry();
    await waitFor(async () => expect(await known(shown)).toMatchObject([{ name: 'Tomasz' }]));
  });

  test('A person who left stays with what was promised, and can be met again', async () => {
    await openPeople('Tomasz');
    await edit('Tomasz');
    await userEvent.click(screen.getByRole('button', { name: said('people.leave') }));
    await userEvent.click(await screen.findByRole('button', { name: said('people.back') }));
    expect(await screen.findByRole('button', { name: said('people.leave') })).toBeTruthy();
  });
});
