import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Start } from '../../src/preview/start';
import { first, frames, listenIn, open, say, server } from './open-window';
import { people } from './samples';

test('A page is told another theme while it is open', async () => {
  await open();
  const panel = first(frames());
  const told = listenIn(panel);
  await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
  await userEvent.selectOptions(await screen.findByLabelText('Theme'), 'contrast');
  await waitFor(() => {
    expect(told).toHaveBeenCalledWith({ func: 'themeChange', args: ['contrast'] }, window.location.origin);
  });
  expect(panel.isConnected).toBe(true);
});

test('Which meeting it is, how long and under what name is chosen in the settings and stands in the address', async () => {
  await open('?start=2026-12-02T09:00:00Z');
  await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
  await userEvent.selectOptions(await screen.findByLabelText('Which meeting'), 'moved');
  await userEvent.selectOptions(screen.getByLabelText('Length'), '45');
  await userEvent.type(screen.getByLabelText('Title'), 'Catch up{Enter}');
  await waitFor(() => expect(window.location.search).toContain('title=Catch+up'));
  expect(window.location.search).toContain('meeting=moved');
  expect(window.location.search).toContain('length=45');
  expect(window.location.search).toContain('start=2026-12-02');
  expect(screen.getByRole('heading', { name: 'Catch up', hidden: true })).toBeTruthy();
});

test('Who sets the clock by hand is no longer held to the start in the address', async () => {
  await open('?start=2026-12-02T09:00:00Z');
  await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
  await userEvent.selectOptions(await screen.findByLabelText('Clock'), '15');
  await waitFor(() => expect(window.location.search).toContain('minute=15'));
  expect(window.location.search).not.toContain('start=');
});

test('Nothing is closed under the hands of a page that is still saving', async () => {
  await open();
  const panel = first(frames());
  await say(panel, { id: 1, func: 'registerHandler', args: ['beforeUnload'] });
  await userEvent.click(screen.getByRole('tab', { name: 'Personal app' }));
  expect(await screen.findByText('Waiting for the page to save')).toBeTruthy();
  expect(panel.isConnected).toBe(true);
  await say(panel, { id: 2, func: 'readyToUnload', args: [] });
  await waitFor(() => expect(panel.isConnected).toBe(false));
});

test('A page that was put to sleep is kept and can be woken', async () => {
  await open();
  const panel = first(frames());
  await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
  await userEvent.click(await screen.findByText('Put to sleep'));
  expect(await screen.findByText(/^Asleep/)).toBeTruthy();
  const told = listenIn(panel);
  await userEvent.click(first(screen.getAllByText('Wake')));
  const contentUrl = `${window.location.origin}/meeting`;
  expect(told).toHaveBeenCalledWith(
    { func: 'load', args: [{ entityId: 'meeting', contentUrl }] },
    window.location.origin,
  );
  expect(screen.queryByText(/^Asleep/)).toBeNull();
});

test('What is chosen stands in the address', async () => {
  await open();
  await userEvent.click(screen.getByRole('tab', { name: 'Personal app' }));
  await waitFor(() => expect(window.location.search).toContain('view=personal'));
  expect(frames().map((frame) => frame.getAttribute('src'))).toEqual(['/tab/commitments']);
});

test('Filling in a month says that it is at work, and then that it is done', async () => {
  let finish: () => void = () => {};
  const asked: string[] = [];
  await open('?person=sam', {
    sampleMonth: (person) => {
      asked.push(person);
      return new Promise((resolve) => (finish = resolve));
    },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Fill with a sample month' }));
  expect(await screen.findByRole('button', { name: 'Filling in a month' })).toBeTruthy();
  await act(async () => {
    finish();
    await Promise.resolve();
  });
  expect(await screen.findByText('The month is in.')).toBeTruthy();
  expect(asked).toEqual(['sam']);
});

test('A month that could not be filled in says why', async () => {
  await open('', { sampleMonth: () => Promise.reject(new Error('There is no sample to load.')) });
  await userEvent.click(screen.getByRole('button', { name: 'Fill with a sample month' }));
  expect(await screen.findByText('There is no sample to load.')).toBeTruthy();
});

test('Without a local host the preview says so and tries again', async () => {
  let tries = 0;
  window.history.replaceState(null, '', '/');
  const failing = () => {
    tries += 1;
    return tries === 1
      ? Promise.reject(new Error('The local host does not answer.'))
      : Promise.resolve(people);
  };
  render(<Start server={server({ people: failing })} />);
  expect(await screen.findByText('The local host does not answer.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('region', { name: 'The window of Maya Okafor' })).toBeTruthy();
});
