import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PeoplePage } from '../../src/ui/people/people-page';
import { WhomWith } from '../../src/ui/people/whom-with';
import { createInProcess, said, show } from '../support/in-process';
import { aPersonCalled } from './a-meeting';
import { known } from './the-people-page';

const chosen = jest.fn<undefined, [string]>();
beforeEach(() => chosen.mockReset());

const UNREAD = said('whom.failed', { reason: said('failure.unavailable') });

const openUnread = async () => {
  const inProcess = createInProcess();
  await aPersonCalled(inProcess, 'Tomasz');
  inProcess.faults.set('storage-down', 'counterparts/list');
  const shown = show(<WhomWith title="" met={[]} onChosen={chosen} />, {
    inProcess,
    host: { picker: 'offered', pickPerson: () => Promise.resolve('cancelled') },
  });
  const alert = await screen.findByRole('alert');
  return { ...shown, alert, again: within(alert).getByRole('button', { name: said('whom.again') }) };
};
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: said('whom.someoneElse') });

test('A list of people that could not be read is not called empty, and says why', async () => {
  const { alert } = await openUnread();
  expect(within(alert).getByText(UNREAD)).toBeTruthy();
});

test('While the list can not be read, nobody is picked who may be known already', async () => {
  await openUnread();
  expect(screen.queryByRole('button', { name: said('whom.pick') })).toBeNull();
});

test('A name can be typed and chosen although the list could not be read', async () => {
  const shown = await openUnread();
  await userEvent.type(field(), 'Priya{Enter}');
  expect(chosen).toHaveBeenCalledTimes(1);
  await waitFor(async () => expect((await known(shown)).map(({ name }) => name)).toContain('Priya'));
});

test('What was typed stays while the list is read again, and whom it tells of stand above it', async () => {
  const { again, faults } = await openUnread();
  await userEvent.type(field(), 'Pri');
  faults.set('held-answer', 'counterparts/list');
  await userEvent.click(again);
  expect(field().value).toBe('Pri');
  expect(screen.getByRole('button', { name: said('whom.again') }).getAttribute('aria-disabled')).toBe('true');
  faults.set('none');
  expect(await screen.findByRole('button', { name: /Tomasz/ })).toBeTruthy();
  expect(field().value).toBe('Pri');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('The page of people says it too, and shows them at a press', async () => {
  const inProcess = createInProcess();
  await aPersonCalled(inProcess, 'Tomasz');
  inProcess.faults.set('storage-down', 'counterparts/list');
  show(
    <PeoplePage
      onAbout={() => undefined}
      onPrepare={() => undefined}
      onAppraisal={() => undefined}
      onStart={chosen}
    />,
    {
      inProcess,
    },
  );
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText(UNREAD)).toBeTruthy();
  expect(screen.queryByText(said('people.none'))).toBeNull();
  inProcess.faults.set('none');
  await userEvent.click(within(alert).getByRole('button', { name: said('whom.again') }));
  const start = said('people.startNamed', { name: 'Tomasz' });
  expect(await screen.findByRole('button', { name: start })).toBeTruthy();
});
