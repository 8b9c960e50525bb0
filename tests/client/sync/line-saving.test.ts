import { refuse } from '../../../src/contract/failure';
import { idAfter } from '../../../src/client/sync/standing';
import { DAY_MS, openNote, pass, savedAs, says, took, UNREACHABLE } from './by-hand';

/** A second is as long as the test says. */
beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const REST_MS = 600;

describe('No word of being kept or saved comes before it is true', () => {
  it('What is typed is called typed, then on this device, then saved', async () => {
    const { line, device, tries, lastTry, status, type } = openNote();
    expect(status()).toBe('untouched');
    device.does = 'slow';
    type('He wants to lead.');
    expect(status()).toBe('typing');

    await pass(REST_MS);
    expect(device.given).toHaveLength(1);
    // The device has been asked and has not answered: nothing may be promised, and nothing may be on its way.
    expect(status()).toBe('typing');
    expect(tries).toHaveLength(0);

    await device.slow[0]?.answer({ kind: 'kept' });
    expect(line.view().state).toEqual({ status: 'on-device', failure: null });
    expect(tries).toHaveLength(1);

    await lastTry().answer(took('v1'));
    expect(line.view()).toMatchObject({
      version: 'v1',
      state: { status: 'saved', savedAt: '2027-03-01T09:01:00.000Z' },
    });
  });

  it('What is typed while the device keeps an earlier word is not called kept with it', async () => {
    const { device, status, type } = openNote();
    device.does = 'slow';
    type('one');
    await pass(REST_MS);
    type('one two');
    await device.slow[0]?.answer({ kind: 'kept' });
    expect(status()).toBe('typing');
  });

  it.each(['full', 'refused', 'off'] as const)(
    'Where the device keeps nothing it says so, and saves all the same: %s',
    async (trouble) => {
      const { line, device, lastTry, status, type } = openNote();
      device.does = trouble;
      type('one');
      await pass(REST_MS);
      expect(line.view().state).toEqual({ status: 'only-here', trouble, failure: null });
      await lastTry().answer(took('v1'));
      expect(status()).toBe('saved');
    },
  );

  it('What the device kept and then took out, since its person wanted it so, is called kept no longer', async () => {
    const { line, device, lastTry, type, status } = openNote();
    type('one');
    await pass(REST_MS);
    await lastTry().answer(refuse(UNREACHABLE));
    expect(status()).toBe('on-device');
    device.does = 'off';
    line.retry();
    await pass(0);
    expect(line.view().state).toMatchObject({ status: 'only-here', trouble: 'off' });
  });

  it('The device is told to forget what the server has, and not before', async () => {
    const { device, lastTry, type } = openNote();
    type('one');
    await pass(REST_MS);
    expect(device.given).not.toContain(null);
    await lastTry().answer(took('v1'));
    expect(device.given.at(-1)).toBeNull();
  });
});

describe('Typing waits for a rest, a finished act does not', () => {
  it('Each key puts the save off, for no longer than 1.8 seconds', async () => {
    const { device, tries, type } = openNote();
    for (let at = 0; at < 1_800; at += 300) {
      expect(device.given).toHaveLength(0);
      type(`words up to ${at}`);
      await pass(300);
    }
    expect(device.given.at(-1)?.now.content.text).toBe('words up to 1500');
    expect(tries).toHaveLength(1);
  });

  it('A key after a long thought has its own rest', async () => {
    const { lastTry, type, tries } = openNote();
    type('one');
    await pass(REST_MS);
    await lastTry().answer(took('v1'));
    await pass(10_000);
    type('one two');
    await pass(REST_MS - 1);
    expect(tries).toHaveLength(1);
    await pass(1);
    expect(tries).toHaveLength(2);
  });

  it('What is done is kept and sent at once', async () => {
    const { line, device, tries } = openNote();
    line.change(says('done'), 'done');
    await pass(0);
    expect(device.given.at(0)?.now.content.text).toBe('done');
    expect(tries).toHaveLength(1);
  });

  it('Typing the same again keeps and saves nothing', async () => {
    const { device, tries, type, status } = openNote(savedAs('v1', says('one')));
    type('one');
    await pass(DAY_MS);
    expect(device.given).toEqual([]);
    expect(tries).toHaveLength(0);
    expect(status()).toBe('saved');
  });

  it('Words that are typed and rubbed out again are not saved', async () => {
    const { tries, type, status } = openNote(savedAs('v1', says('one')));
    type('one t');
    type('one');
    await pass(DAY_MS);
    expect(tries).toHaveLength(0);
    expect(status()).toBe('saved');
  });

  it('A page that is being left keeps and sends without waiting for a rest', async () => {
    const { line, device, lastTry, type } = openNote();
    type('last words');
    void line.flush();
    await pass(0);
    expect(device.given.at(0)?.now.content.text).toBe('last words');
    expect(lastTry()).toMatchObject({ leaving: true, attempt: { makes: { content: says('last words') } } });
  });
});

describe('One write at a time, and the last words always go', () => {
  it('What is typed while a save runs follows in the next one, on the version that the save made', async () => {
    const { line, tries, lastTry, status, text, type } = openNote();
    type('one');
    await pass(REST_MS);
    const first = lastTry().attempt;
    type('one two');
    await pass(REST_MS);
    type('one two three');
    await pass(REST_MS);
    expect(tries).toHaveLength(1);

    await lastTry().answer(took('v1'));
    expect(text()).toBe('one two three');
    expect(line.view()).toMatchObject({ version: 'v1', state: { status: 'on-device' } });
    expect(tries).toHaveLength(2);
    expect(lastTry().attempt).toEqual({
      act: 'save',
      wid: idAfter(first.wid),
      base: 'v1',
      makes: { content: says('one two three'), removed: false },
    });
    await lastTry().answer(took('v2'));
    expect(status()).toBe('saved');
    expect(tries).toHaveLength(2);
  });

  it('What is typed while a save runs lies on the device before the save is answered', async () => {
    const { device, lastTry, status, type } = openNote();
    type('one');
    await pass(REST_MS);
    const first = lastTry().attempt;
    type('one two');
    expect(status()).toBe('typing');
    await pass(REST_MS);
    expect(status()).toBe('on-device');
    // With the write that may be done already, so that a later window repeats it exactly.
    expect(device.given.at(-1)).toMatchObject({ now: { content: says('one two') }, attempt: first });
  });

  it('A window takes over what another left as it was: the write that may be done, then what was typed since', async () => {
    const { line, tries, lastTry, status } = openNote();
    const wid = 'left-by-another-window';
    line.adopt({
      kind: 'note',
      id: line.id,
      saved: savedAs('v1', says('one')),
      now: { content: says('one two three'), removed: false },
      attempt: { act: 'save', wid, base: 'v1', makes: { content: says('one two'), removed: false } },
    });
    await pass(0);
    expect(lastTry().attempt).toMatchObject({ wid, base: 'v1', makes: { content: says('one two') } });
    await lastTry().answer(took('v2'));
    expect(lastTry().attempt).toMatchObject({ wid: idAfter(wid), base: 'v2' });
    await lastTry().answer(took('v3'));
    expect(status()).toBe('saved');
    expect(tries).toHaveLength(2);
  });
});
