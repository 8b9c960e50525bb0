import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Meeting } from '../../src/ui/meeting/meeting';
import { ApplySettings } from '../../src/ui/settings/apply-settings';
import { SettingsPage } from '../../src/ui/settings/settings-page';
import { createInProcess, said, show, type Shown } from '../support/in-process';
import { createMemoryDevice, type MemoryDevice } from '../support/outbox-memory';
import { withMeeting } from './a-meeting';

const open = async (device: MemoryDevice = createMemoryDevice()): Promise<Shown> => {
  const shown = show(
    <>
      <ApplySettings />
      <SettingsPage onBack={() => undefined} />
    </>,
    { device },
  );
  await screen.findByRole('heading', { name: said('settings.title') });
  return shown;
};
const choice = (title: string) => within(screen.getByRole('group', { name: title }));
const mine = async ({ ask, person }: Shown) => (await ask(person, 'settings/read', {})).settings;

test('With no choice made there are plain defaults, and nothing is written', async () => {
  const shown = await open();
  const on = choice(said('settings.storage')).getByRole('button', { name: said('settings.on') });
  expect(on.getAttribute('aria-pressed')).toBe('true');
  expect(await mine(shown)).toBeNull();
});

test('Each choice is kept for every device', async () => {
  const shown = await open();
  await userEvent.click(choice(said('settings.spoken')).getByRole('button', { name: said('settings.off') }));
  await userEvent.click(
    choice(said('settings.theme')).getByRole('button', { name: said('settings.asHost') }),
  );
  await waitFor(async () =>
    expect(await mine(shown)).toMatchObject({ spokenLine: 'off', meetingTheme: 'as-host' }),
  );
});

test('Who wants nothing kept on the device is told what still waits, and nothing lies there afterwards', async () => {
  const shown = await open();
  shown.faults.set('offline');
  await userEvent.click(choice(said('settings.storage')).getByRole('button', { name: said('settings.off') }));
  expect(await screen.findByText(said('settings.storageWaiting', { count: 1 }))).toBeTruthy();
  shown.faults.set('none');
  shown.sync().retry();
  expect(await screen.findByText(said('settings.storageOff'))).toBeTruthy();
  await waitFor(() => expect(shown.device.stored()).toEqual([]));
});

describe('Beside the choice of the device storage it says in words', () => {
  test('that this browser refuses it, before anything is lost by that', async () => {
    const device = createMemoryDevice();
    device.trouble = 'refused';
    await open(device);
    expect(await screen.findByText(said('settings.storageRefused'))).toBeTruthy();
    expect(screen.queryByText(said('settings.storageOn'))).toBeNull();
  });

  test('that the device has no room, also after the server has all of it, until there is room again', async () => {
    const { device, sync } = await open();
    device.trouble = 'full';
    await userEvent.click(
      choice(said('settings.spoken')).getByRole('button', { name: said('settings.off') }),
    );
    await waitFor(() => expect(sync().waiting()).toBe(0));
    expect(await screen.findByText(said('settings.storageFull'))).toBeTruthy();
    device.trouble = null;
    await userEvent.click(choice(said('settings.spoken')).getByRole('button', { name: said('settings.on') }));
    expect(await screen.findByText(said('settings.storageOn'))).toBeTruthy();
  });

  test('nothing of either to whoever wants nothing kept', async () => {
    const device = createMemoryDevice();
    device.trouble = 'refused';
    await open(device);
    await userEvent.click(
      choice(said('settings.storage')).getByRole('button', { name: said('settings.off') }),
    );
    expect(await screen.findByText(said('settings.storageOff'))).toBeTruthy();
    expect(screen.queryByText(said('settings.storageRefused'))).toBeNull();
  });
});

describe('The first run', () => {
  const firstRun = () => show(<Meeting />, { inProcess: createInProcess(), gate: 'none' });
  const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

  test('tells three things, leads to a useful act, and does not come back', async () => {
    const shown = firstRun();
    await press(said('first.next'));
    await press(said('first.next'));
    await press(said('first.promise'));
    expect(await screen.findByRole('heading', { name: said('whom.title') })).toBeTruthy();
    await waitFor(async () => expect(await mine(shown)).toMatchObject({ firstRun: 'done' }));
    shown.close();
    const { fetch, faults, sent, ask } = shown;
    show(<Meeting />, { inProcess: { fetch, faults, sent, ask }, gate: 'none' });
    expect(await screen.findByRole('heading', { name: said('whom.title') })).toBeTruthy();
    expect(screen.queryByRole('button', { name: said('first.skip') })).toBeNull();
  });

  /** From the end of the first run to the meeting, as a person goes. */
  const meet = async () => {
    const heading = await screen.findByRole('heading', { name: said('whom.title') });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    const field = await screen.findByRole('textbox', { name: said('whom.someoneElse') });
    await userEvent.type(field, 'Ben{Enter}');
    await press(said('clock.minutes', { minutes: 30 }));
  };

  test.each([
    ['promise', 'first.promise', 'promise.label'],
    ['note', 'first.note', 'note.label'],
  ] as const)('leads into the %s that was chosen, without a search for it', async (_what, choose, label) => {
    firstRun();
    await press(said('first.next'));
    await press(said('first.next'));
    await press(said(choose));
    await meet();
    const field = await screen.findByRole('textbox', { name: said(label) });
    await waitFor(() => expect(document.activeElement).toBe(field));
    // Once and never again: the focus is the person's own from here on.
    await press(said('hide.hide'));
    await press(said('hide.show'));
    await screen.findByRole('textbox', { name: said(label) });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: said('hide.hide') }));
  });

  test('that is skipped leads into no field of the meeting', async () => {
    firstRun();
    await press(said('first.skip'));
    await meet();
    await screen.findByRole('textbox', { name: said('note.label') });
    expect(document.activeElement?.tagName).not.toBe('TEXTAREA');
  });

  test('can be left at any step, and gone back in', async () => {
    firstRun();
    await press(said('first.next'));
    expect(document.activeElement?.textContent).toContain(said('first.privateTitle'));
    await press(said('first.back'));
    expect(await screen.findByText(said('first.what'))).toBeTruthy();
    await press(said('first.skip'));
    expect(await screen.findByRole('heading', { name: said('whom.title') })).toBeTruthy();
  });
});

test('A choice takes effect while the settings are still open', async () => {
  const inProcess = await withMeeting();
  const { device, faults } = show(<Meeting />, { inProcess, gate: 'none' });
  await userEvent.click(await screen.findByRole('button', { name: said('panel.settings') }));
  await screen.findByRole('heading', { name: said('settings.title') });
  await userEvent.click(choice(said('settings.storage')).getByRole('button', { name: said('settings.off') }));
  await screen.findByText(said('settings.storageOff'));
  faults.set('offline');
  await userEvent.click(choice(said('settings.spoken')).getByRole('button', { name: said('settings.off') }));
  await screen.findByText(said('settings.storageWaiting', { count: 1 }));
  expect(device.stored()).toEqual([]);
});
