import { answer, refuse } from '../../../src/contract/failure';
import { copyIdOf } from '../../../src/domain/note';
import { DAY_MS, NOTE, openNote, pass, savedAs, says, TOO_LONG, took, UNREACHABLE } from './by-hand';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const REST_MS = 600;
const stale = refuse({ code: 'conflict', version: 'v2' });

/** A note in version 1 whose change has just been sent. */
const changed = async (text: string) => {
  const note = openNote(savedAs('v1', says('plan')));
  note.type(text);
  await pass(REST_MS);
  return note;
};

describe('What the server does not take as it is', () => {
  it('Stays here with the reason, and is not sent again by itself', async () => {
    const { line, lastTry, tries, text } = await changed('far too long');
    await lastTry().answer(refuse(TOO_LONG));
    expect(line.view().state).toEqual({ status: 'refused', failure: TOO_LONG });
    await pass(DAY_MS);
    expect(tries).toHaveLength(1);
    expect(text()).toBe('far too long');
  });

  it('Stays on the device too, so that closing the window does not lose it', async () => {
    const { lastTry, device } = await changed('far too long');
    await lastTry().answer(refuse(TOO_LONG));
    await pass(DAY_MS);
    expect(device.given.at(-1)?.now.content.text).toBe('far too long');
  });

  it('Is tried again once it says something else', async () => {
    const { lastTry, tries, status, type } = await changed('far too long');
    await lastTry().answer(refuse(TOO_LONG));
    type('short');
    expect(status()).toBe('typing');
    await pass(REST_MS);
    expect(tries).toHaveLength(2);
    expect(lastTry().attempt.wid).not.toBe(tries[0]?.attempt.wid);
    await lastTry().answer(took('v2'));
    expect(status()).toBe('saved');
  });

  it('Does not speak for what was typed meanwhile: that has its own try', async () => {
    const { lastTry, tries, status, type } = await changed('far too long');
    type('short');
    await lastTry().answer(refuse(TOO_LONG));
    expect(status()).not.toBe('refused');
    expect(tries).toHaveLength(2);
    await lastTry().answer(took('v2'));
    expect(status()).toBe('saved');
  });

  it('Is no reason to keep what its person takes away', async () => {
    const { line, lastTry, status } = await changed('far too long');
    line.remove();
    await lastTry().answer(refuse(TOO_LONG));
    expect(lastTry().attempt).toMatchObject({ act: 'remove', base: 'v1' });
    await lastTry().answer(took('v2'));
    expect(status()).toBe('saved');
    expect(line.view().removed).toBe(true);
  });
});

describe('What meets a newer version', () => {
  it('Shows the words of the other device and keeps mine beside them, both or none of it on the device', async () => {
    const { lastTry, looks, device, text, status, tries } = await changed('my plan');
    const { wid } = lastTry().attempt;
    await lastTry().answer(stale);
    await looks[0]?.answer(answer(savedAs('v2', says('their idea'))));
    expect(text()).toBe('their idea');
    expect(device.copies).toHaveLength(1);
    expect(device.copies[0]).toMatchObject({
      id: copyIdOf(wid),
      now: { content: says('my plan', { copyOf: NOTE }) },
    });
    expect(status()).toBe('saved');
    expect(tries).toHaveLength(1);
  });

  it('Is kept until the newer version could be looked at', async () => {
    const { line, lastTry, tries, looks, device, text } = await changed('my plan');
    await lastTry().answer(stale);
    await looks[0]?.answer(refuse(UNREACHABLE));
    expect(line.view().state).toEqual({ status: 'on-device', failure: UNREACHABLE });
    expect(tries).toHaveLength(1);
    expect(text()).toBe('my plan');
    await pass(30_000);
    await lastTry().answer(stale);
    await looks[1]?.answer(answer(savedAs('v2', says('their idea'))));
    expect(device.copies).toHaveLength(1);
  });

  it('Becomes one with it where both can stand, and that is saved on the newer version', async () => {
    const { lastTry, looks, device, text } = await changed('my plan');
    await lastTry().answer(stale);
    await looks[0]?.answer(answer(savedAs('v2', says('plan', { title: 'Moved to Thursday' }))));
    expect(device.copies).toHaveLength(0);
    expect(text()).toBe('my plan');
    expect(lastTry().attempt).toMatchObject({
      base: 'v2',
      makes: { content: says('my plan', { title: 'Moved to Thursday' }) },
    });
  });

  it('Is new where the server has nothing of it any more', async () => {
    const { lastTry, looks, status, tries } = await changed('my plan');
    await lastTry().answer(refuse({ code: 'not-found' }));
    await looks[0]?.answer(answer(undefined));
    expect(tries).toHaveLength(2);
    expect(lastTry().attempt).toMatchObject({ act: 'save', base: null, makes: { content: says('my plan') } });
    await lastTry().answer(took('v1'));
    expect(status()).toBe('saved');
  });

  it('What is typed while the copy is being kept is not called kept with it', async () => {
    const { lastTry, looks, device, status, type } = await changed('my plan');
    await lastTry().answer(stale);
    device.does = 'slow';
    await looks[0]?.answer(answer(savedAs('v2', says('their idea'))));
    type('their idea, and mine');
    device.does = 'full';
    await device.slow[0]?.answer({ kind: 'kept' });
    // The copy is on the device; of the words since then nothing is.
    expect(status()).toBe('only-here');
  });
});

describe('What is learned of another device', () => {
  it('Is shown where nothing waits here', async () => {
    const { line, text } = openNote(savedAs('v1', says('plan')));
    line.learn(savedAs('v2', says('their idea')));
    expect(text()).toBe('their idea');
    expect(line.view()).toMatchObject({ version: 'v2', state: { status: 'saved' } });
  });

  it('Never takes the place of words that are on their way', async () => {
    const { line, text } = await changed('my plan');
    line.learn(savedAs('v2', says('their idea')));
    expect(text()).toBe('my plan');
  });

  it('Is not shown when it is older than what is here', async () => {
    const { line, text } = openNote(savedAs('v10', says('plan')));
    line.learn(savedAs('v9', says('yesterday')));
    expect(text()).toBe('plan');
  });
});

describe('Taking away and bringing back', () => {
  it('What the server never had is not sent there to be taken away', async () => {
    const { line, device, tries, type, status } = openNote();
    type('a thought');
    line.remove();
    await pass(DAY_MS);
    expect(tries).toHaveLength(0);
    expect(device.given.at(-1)).toBeNull();
    expect(status()).toBe('untouched');
  });

  it('Its last words go before it, so that they come back with it', async () => {
    const { line, lastTry, type, tries } = openNote(savedAs('v1', says('plan')));
    type('plan, and a thought');
    line.remove();
    await pass(0);
    expect(lastTry().attempt).toMatchObject({
      act: 'save',
      makes: { content: says('plan, and a thought') },
    });
    await lastTry().answer(took('v2'));
    expect(lastTry().attempt).toMatchObject({ act: 'remove', base: 'v2' });
    await lastTry().answer(took('v3'));
    line.restore();
    await pass(0);
    expect(lastTry().attempt).toMatchObject({ act: 'restore', base: 'v3' });
    await lastTry().answer(took('v4'));
    expect(line.view()).toMatchObject({ removed: false, content: says('plan, and a thought') });
    expect(tries).toHaveLength(3);
  });

  it('What is brought back while it is being taken away is there in the end', async () => {
    const { line, lastTry, tries, status } = openNote(savedAs('v1', says('plan')));
    line.remove();
    await pass(0);
    line.restore();
    expect(line.view().removed).toBe(false);
    await lastTry().answer(took('v2'));
    await lastTry().answer(took('v3'));
    expect(tries.map(({ attempt }) => attempt.act)).toEqual(['remove', 'restore']);
    expect(line.view()).toMatchObject({ removed: false, version: 'v3', content: says('plan') });
    expect(status()).toBe('saved');
  });
});
