import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { newId } from '../../src/client/ids';
import type { Line } from '../../src/client/sync/line-parts';
import { useLine } from '../../src/ui/parts/use-docs';
import { useSettings } from '../../src/ui/parts/use-settings';
import { useRunning } from '../../src/ui/parts/sync-gate';
import { PromptCard } from '../../src/ui/meeting/prompt-card';
import { usePrompts } from '../../src/ui/meeting/use-prompts';
import { said, show } from '../support/in-process';

const MINUTE = 60_000;
const START = Date.parse('2026-03-02T09:00:00.000Z');
let begun: Line<'meeting'> | undefined;

/** A meeting of an hour, at the minute that the test sets by a press. */
const Driven = () => {
  const { sync } = useRunning();
  const [now, setNow] = useState(START + MINUTE);
  const [line] = useState(() =>
    sync.begin('meeting', newId(), {
      counterpart: newId(),
      kind: 'one-on-one',
      occasion: 'meeting:meeting-1',
      title: '',
      startedAt: new Date(START).toISOString(),
      plannedStart: null,
      plannedEnd: new Date(START + 60 * MINUTE).toISOString(),
      endsEarlyAt: null,
      endedAt: null,
      prompts: [],
      ticks: [],
    }),
  );
  begun = line;
  useLine(line);
  const { settings } = useSettings();
  return (
    <>
      <input aria-label="Note" />
      <button onClick={() => setNow(now + MINUTE)}>A minute later</button>
      <PromptCard line={line} prompts={usePrompts(line, [], settings, now)} other="Layla" />
    </>
  );
};
const events = () => begun?.view().content.prompts ?? [];
const done = () => screen.findByRole('button', { name: said('prompt.done') });

test('Keys work only inside the card', async () => {
  show(<Driven />);
  await done();
  await userEvent.click(screen.getByRole('textbox'));
  await userEvent.keyboard('dln');
  expect(events()).toMatchObject([{ answer: null }]);
  (await done()).focus();
  await userEvent.keyboard('n');
  await waitFor(() => expect(events()[0]?.answer).toBe('not-now'));
});

test('A prompt that comes does not take the focus, and is written down once', async () => {
  show(<Driven />);
  const note = await screen.findByRole('textbox');
  note.focus();
  await done();
  expect(document.activeElement).toBe(note);
  expect(events()).toHaveLength(1);
});

test('An answer can be taken back until the next prompt', async () => {
  show(<Driven />);
  await userEvent.click(await done());
  expect(await screen.findByText(said('prompt.listen'))).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: said('prompt.undo') }));
  await done();
  expect(events()).toMatchObject([{ answer: null }]);
});
