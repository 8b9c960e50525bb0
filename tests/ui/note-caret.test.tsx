import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { placeAfter } from '../../src/ui/parts/use-kept-caret';
import { anId128 } from '../support/builders';
import { said, type Shown } from '../support/in-process';
import { MEETING, openMeeting } from './a-meeting';

/** The caret stays with the words of the person who types, whatever another device sends. */

type Field = HTMLTextAreaElement;

const noteField = () => screen.findByRole<Field>('textbox', { name: said('note.label') });
const saved = () => within(screen.getByTestId('note-state')).findByText(/^Saved at \d/);

const openWith = async (text: string): Promise<Shown & { note: Field }> => {
  const shown = await openMeeting();
  const note = await noteField();
  await userEvent.click(note);
  await userEvent.paste(text);
  await shown.sync().flush();
  await saved();
  return { ...shown, note };
};

/** Another device saves these words, and this window is told of them. */
const comes = async ({ ask, person, sync }: Shown, id: string, text: string): Promise<void> => {
  const stored = await ask(person, 'notes/read', { id });
  const { occasion, title, counterpart, copyOf, version } = stored;
  const wid = anId128(`${id} ${text}`);
  await ask(person, 'notes/save', { id, occasion, title, counterpart, copyOf, text, wid, base: version });
  const doc = await ask(person, 'notes/read', { id });
  sync().learn({ kind: 'note', removedAt: null, doc });
};

const selectionOf = ({ value, selectionStart, selectionEnd }: Field): string =>
  `${value.slice(0, selectionStart)}[${value.slice(selectionStart, selectionEnd)}]${value.slice(selectionEnd)}`;

test.each([
  ['before it', 'Ben wants to lead.', 4, 9, 'Today: Ben wants to lead.', 'Today: Ben [wants] to lead.'],
  ['behind it', 'Ben wants to lead.', 4, 9, 'Ben wants to lead. Soon.', 'Ben [wants] to lead. Soon.'],
  ['at the caret', 'Ben leads.', 10, 10, 'Ben leads. Soon.', 'Ben leads.[] Soon.'],
  ['in its place', 'Ben wants it.', 4, 9, 'Ben needs it.', 'Ben [needs] it.'],
  ['that are all that is left', 'Ben wants it.', 4, 9, '', '[]'],
] as const)(
  'Words of another device that come %s leave the selection where it was',
  async (_, text, start, end, arriving, expected) => {
    const shown = await openWith(text);
    shown.note.setSelectionRange(start, end);
    await comes(shown, MEETING, arriving);
    await waitFor(() => expect(shown.note.value).toBe(arriving));
    expect(selectionOf(shown.note)).toBe(expected);
    expect(document.activeElement).toBe(shown.note);
  },
);

test('A note that nobody is writing in does not take the focus when words arrive', async () => {
  const shown = await openWith('Ben wants to lead.');
  await userEvent.tab();
  const before = document.activeElement;
  await comes(shown, MEETING, 'Ben wants to lead. Soon.');
  await waitFor(() => expect(shown.note.value).toBe('Ben wants to lead. Soon.'));
  expect(document.activeElement).toBe(before);
});

describe('When the words under the caret become a copy', () => {
  const meet = async () => {
    const shown = await openWith('First.');
    await userEvent.type(shown.note, ' Second.');
    shown.note.setSelectionRange(3, 3);
    const { ask, person } = shown;
    const { occasion, title, counterpart, copyOf, version } = await ask(person, 'notes/read', {
      id: MEETING,
    });
    const theirs = { id: MEETING, occasion, title, counterpart, copyOf, text: 'Elsewhere.' };
    await ask(person, 'notes/save', { ...theirs, wid: anId128('elsewhere'), base: version });
    await shown.sync().flush();
    const copy = await screen.findByRole<Field>('textbox', { name: said('conflict.copy') });
    return { ...shown, copy };
  };

  test('the caret goes along to the same letter', async () => {
    const { copy } = await meet();
    await waitFor(() => expect(document.activeElement).toBe(copy));
    expect(selectionOf(copy)).toBe('Fir[]st. Second.');
  });

  test('it stays there when another device changes the copy', async () => {
    const shown = await meet();
    const [line] = shown
      .sync()
      .lines('note')
      .filter(({ view }) => view().content.copyOf === MEETING);
    await waitFor(() => expect(line?.view().state.status).toBe('saved'));
    shown.copy.setSelectionRange(7, 13);
    await comes(shown, line?.id ?? '', 'At first. Second.');
    await waitFor(() => expect(shown.copy.value).toBe('At first. Second.'));
    expect(selectionOf(shown.copy)).toBe('At first. [Second].');
  });
});

test('A caret is never outside of the text, never in the middle of a letter, and never moved without need', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '👋', '👍'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, fc.nat(), (before, after, some) => {
      const places = Array.from(before).reduce<number[]>(
        (at, letter) => [...at, (at.at(-1) ?? 0) + letter.length],
        [0],
      );
      const at = places[some % places.length] ?? 0;
      const place = placeAfter(before, after, at);
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(after.length);
      expect(after.slice(0, place).isWellFormed()).toBe(true);
      expect(placeAfter(before, before, at)).toBe(at);
      expect(placeAfter(before, before + after, at)).toBe(at);
    }),
  );
});
