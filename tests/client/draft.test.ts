import type { Failure } from '../../src/contract/failure';
import { AT, DOWN, drafted, NOTHING, settled } from './draft-parts';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const later = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const texts = (sent: readonly { readonly text: string }[]) => sent.map(({ text }) => text);

test('A note that nobody touched is not saved, and does not say that it was', async () => {
  const { draft, sent, states } = drafted();
  await draft.flush();
  await later(60_000);
  expect(draft.view().state).toEqual({ status: 'untouched' });
  expect([sent, states]).toEqual([[], []]);
});

test('A note that was saved before says when, before anything is typed', () => {
  const { draft } = drafted({ text: 'Ben is well.', version: 'v3', savedAt: AT });
  expect(draft.view()).toEqual({ text: 'Ben is well.', state: { status: 'saved', savedAt: AT } });
});

test('"Saved" is said only after the server said it', async () => {
  const { draft, states, grant } = drafted();
  draft.change('Ben');
  expect(draft.view().state.status).toBe('typing');
  await later(700);
  await later(60_000);
  expect(states).toEqual(['typing', 'saving']);
  await grant('v1');
  expect(draft.view().state).toEqual({ status: 'saved', savedAt: AT });
});

test('Typing is saved at its first rest, not at each letter', async () => {
  const { draft, sent } = drafted();
  for (const text of ['B', 'Be', 'Ben']) {
    draft.change(text);
    await later(300);
  }
  await later(399);
  expect(sent).toEqual([]);
  await later(1);
  expect(texts(sent)).toEqual(['Ben']);
});

test('Whoever types without a rest is saved all the same, every two seconds', async () => {
  const { draft, sent, grant } = drafted();
  let text = '';
  const typeFor = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 100) {
      draft.change((text += 'a'));
      await later(100);
    }
  };
  await typeFor(2_000);
  expect(sent).toHaveLength(1);
  await grant('v1');
  expect(sent).toHaveLength(1);
  await typeFor(2_000);
  expect(sent).toHaveLength(2);
});

test('Only one save is on its way at a time, and the last text goes after it', async () => {
  const { draft, sent, grant, savesUnderway } = drafted();
  draft.change('Ben');
  await later(700);
  draft.change('Ben wants');
  await later(5_000);
  draft.change('Ben wants to lead');
  await later(5_000);
  expect([texts(sent), savesUnderway()]).toEqual([['Ben'], 1]);
  await grant('v1');
  expect(sent).toMatchObject([
    { text: 'Ben', base: null },
    { text: 'Ben wants to lead', base: 'v1' },
  ]);
  expect(draft.view().state.status).toBe('saving');
  await grant('v2');
  expect(draft.view().state.status).toBe('saved');
});

test('After a save, the next letter waits for a rest again', async () => {
  const { draft, sent, grant } = drafted();
  draft.change('Ben');
  await later(700);
  draft.change('Ben wants');
  await grant('v1');
  await grant('v2');
  await later(10_000);
  draft.change('Ben wants t');
  await later(100);
  expect(texts(sent)).toEqual(['Ben', 'Ben wants']);
});

test('A save without an answer is repeated to the letter, while newer text waits behind it', async () => {
  const { draft, sent, grant, turnDown } = drafted();
  draft.change('Ben');
  await later(700);
  draft.change('Ben wants to lead');
  await turnDown(DOWN);
  expect(draft.view()).toEqual({ text: 'Ben wants to lead', state: { status: 'retrying', failure: DOWN } });
  await later(500);
  expect(sent).toHaveLength(2);
  expect(sent[1]).toEqual(sent[0]);
  await grant('v1');
  expect(sent[2]).toMatchObject({ text: 'Ben wants to lead', base: 'v1' });
  expect(sent[2]?.wid).not.toBe(sent[0]?.wid);
});

test('Repeats come less and less often, never more than half a minute apart, and start afresh after an answer', async () => {
  const { draft, sent, turnDown, grant } = drafted();
  draft.change('Ben');
  await later(700);
  for (const wait of [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
    const before = sent.length;
    await turnDown(DOWN);
    await later(wait - 1);
    expect(sent).toHaveLength(before);
    await later(1);
    expect(sent).toHaveLength(before + 1);
  }
  await grant('v1');
  draft.change('Ben, again');
  await later(700);
  await turnDown(DOWN);
  await later(500);
  expect(draft.view().state.status).toBe('retrying');
  expect(texts(sent).slice(-2)).toEqual(['Ben, again', 'Ben, again']);
});

test('Typing during an outage neither hides it nor makes the repeats come faster', async () => {
  const { draft, sent, turnDown } = drafted();
  draft.change('Ben');
  await later(700);
  for (let at = 0; at < 4; at += 1) {
    await turnDown(DOWN);
    if (at < 3) await later(30_000);
  }
  draft.change('Ben wants');
  await later(3_000);
  expect(draft.view()).toMatchObject({ text: 'Ben wants', state: { status: 'retrying' } });
  expect(sent).toHaveLength(4);
});

test.each(['unavailable', 'unexpected', 'unauthenticated'] as const)(
  'A save that is answered "%s" is tried again by itself and at a press',
  async (code) => {
    const failures = {
      unavailable: DOWN,
      unexpected: { code: 'unexpected', reference: 'r-1' },
      unauthenticated: { code: 'unauthenticated' },
    } satisfies Record<typeof code, Failure>;
    const { draft, sent, turnDown, grant } = drafted();
    draft.change('Ben');
    await later(700);
    await turnDown(failures[code]);
    expect(draft.view().state).toEqual({ status: 'retrying', failure: failures[code] });
    draft.retry();
    expect(sent).toHaveLength(2);
    await grant('v1');
    await later(60_000);
    expect(sent).toHaveLength(2);
  },
);

const hopeless: readonly Failure[] = [
  { code: 'invalid', field: 'text', message: 'must be at most 16000 characters', max: 16_000 },
  { code: 'too-large', max: 65_536 },
  { code: 'forbidden' },
  { code: 'not-found' },
  { code: 'condition-required' },
];

test.each(hopeless)(
  'A save refused as $code is not tried again by itself, and the text stays',
  async (failure) => {
    const { draft, sent, turnDown } = drafted();
    draft.change('Ben');
    await later(700);
    await turnDown(failure);
    await later(600_000);
    expect(draft.view()).toEqual({ text: 'Ben', state: { status: 'refused', failure } });
    expect(sent).toHaveLength(1);
  },
);

test('A text that was refused is saved once it is changed', async () => {
  const { draft, sent, turnDown, grant } = drafted();
  draft.change('Far too long');
  await later(700);
  await turnDown({ code: 'too-large', max: 1 });
  draft.change('Short');
  await later(700);
  await grant('v1');
  expect(sent[1]).toMatchObject({ text: 'Short', base: null });
  expect(draft.view().state.status).toBe('saved');
});

test('A text that was shortened while its longer form was being refused is saved without another touch', async () => {
  const { draft, sent, turnDown, grant } = drafted();
  draft.change('Far too long');
  await later(700);
  draft.change('Short');
  await later(5_000);
  await turnDown({ code: 'too-large', max: 1 });
  expect(texts(sent)).toEqual(['Far too long', 'Short']);
  await grant('v1');
  expect(draft.view().state.status).toBe('saved');
});

test('A text that is typed back to what is saved needs no save', async () => {
  const { draft, sent } = drafted({ text: 'Ben', version: 'v1', savedAt: AT });
  draft.change('Bena');
  draft.change('Ben');
  await later(700);
  expect([sent, draft.view().state.status]).toEqual([[], 'saved']);
});

describe('Leaving the page', () => {
  test('what was just typed is saved at once, by a request that outlives the page', async () => {
    const { draft, sent, leaving, grant } = drafted();
    draft.change('Ben');
    const leave = draft.flush();
    await settled();
    expect([texts(sent), leaving]).toEqual([['Ben'], [true]]);
    await grant('v1');
    await leave;
    expect(draft.view().state.status).toBe('saved');
  });

  test('it waits for the save that is on its way, and then for the last text', async () => {
    const { draft, sent, grant } = drafted();
    draft.change('Ben');
    await later(700);
    draft.change('Ben wants');
    let isDone = false;
    const leave = draft.flush().then(() => (isDone = true));
    await grant('v1');
    expect([texts(sent), isDone]).toEqual([['Ben', 'Ben wants'], false]);
    await grant('v2');
    await leave;
    expect(isDone).toBe(true);
  });

  test('it does not wait for ever when the server is down, and the text is tried again later', async () => {
    const { draft, sent, turnDown } = drafted();
    draft.change('Ben');
    const leave = draft.flush();
    await settled();
    await turnDown(DOWN);
    await leave;
    await later(500);
    expect(sent).toHaveLength(2);
  });

  test('a second call saves nothing twice', async () => {
    const { draft, sent, grant } = drafted();
    draft.change('Ben');
    const leave = Promise.all([draft.flush(), draft.flush()]);
    await settled();
    await grant('v1');
    await leave;
    expect(sent).toHaveLength(1);
  });
});

test('Whoever stopped listening hears nothing more', () => {
  const { draft } = drafted(NOTHING);
  let heard = 0;
  const stop = draft.subscribe(() => (heard += 1));
  draft.change('B');
  stop();
  draft.change('Be');
  expect(heard).toBe(1);
});
