import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Host } from '../../src/host/host';
import { CurtainBar, CurtainProvider, Private } from '../../src/ui/meeting/curtain';
import { said, show } from '../support/in-process';

const open = (host: Partial<Host> = {}) =>
  show(
    <CurtainProvider>
      <CurtainBar />
      <Private>
        <label>
          Note <input defaultValue="Ben looked tired." />
        </label>
      </Private>
    </CurtainProvider>,
    { host },
  );
const note = () => document.querySelector('input');
const toShow = () => screen.findByRole('button', { name: said('hide.show') });

test('A hidden note is neither on the screen nor in the accessibility tree, from the start on', async () => {
  open();
  await toShow();
  expect(note()).toBeNull();
  expect(screen.getByText(said('hide.start'))).toBeTruthy();
});

test('Escape inside the page hides all, and the focus goes to the button that shows it again', async () => {
  open();
  await userEvent.click(await toShow());
  await userEvent.click(screen.getByRole('textbox'));
  await userEvent.keyboard('{Escape}');
  expect(note()).toBeNull();
  expect(document.activeElement).toBe(await toShow());
});

test('A page on the stage hides all at once and says why, and showing it again stays possible', async () => {
  let tell: Parameters<Host['sharing']>[0] = () => undefined;
  open({
    sharing: (told) => {
      tell = told;
      return () => undefined;
    },
  });
  await userEvent.click(await toShow());
  expect(note()).not.toBeNull();
  act(() => tell('stage'));
  expect(await screen.findByText(said('hide.stage'))).toBeTruthy();
  expect(note()).toBeNull();
  await userEvent.click(await toShow());
  expect(note()).not.toBeNull();
});
