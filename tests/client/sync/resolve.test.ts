import fc from 'fast-check';
import { resolve } from '../../../src/client/sync/resolve';
import { idAfter, nothing, type Known, type Standing } from '../../../src/client/sync/standing';
import { copyIdOf } from '../../../src/domain/note';
import type { Contents, DocKind } from '../../../src/domain/merge';
import { anId128 } from '../../support/builders';
import { promises, savedAs, says } from './by-hand';

/** What becomes of mine where another device was faster. */

const WID = anId128('refused write');
const ID = anId128('thing');

interface Story<Kind extends DocKind> {
  /** What I started from; `nothing` where I began it. */
  readonly from: Known<Kind>;
  /** What I had sent, and what I have typed since where that is more. */
  readonly sent: Contents[Kind];
  readonly now?: Standing<Kind>;
  readonly theirs: Known<Kind>;
  readonly wid?: string;
  readonly misused?: boolean;
}

const settle = <Kind extends DocKind>(kind: Kind, story: Story<Kind>) => {
  const { from, sent, theirs, wid = WID, misused = false } = story;
  const makes = { content: sent, removed: false };
  const refused = { act: 'save', wid, base: from.version, makes } as const;
  return resolve<Kind>({ kind, id: ID, saved: from, now: story.now ?? makes, refused, theirs, misused });
};

const plan = savedAs('v1', says('plan'));

describe('Two who wrote at once', () => {
  it('Both texts stay: theirs where it is, mine as a copy that says whose it is', () => {
    const { saved, now, copy } = settle('note', {
      from: plan,
      sent: says('mine'),
      theirs: savedAs('v2', says('theirs')),
    });
    expect(saved.version).toBe('v2');
    expect(now).toMatchObject({ content: says('theirs'), removed: false });
    expect(copy).toMatchObject({
      kind: 'note',
      now: { content: says('mine', { copyOf: ID }), removed: false },
    });
  });

  it('However often it is refused, in this window or another, it becomes the one same copy', () => {
    const story = { from: plan, sent: says('mine'), theirs: savedAs('v2', says('theirs')) };
    const here = settle('note', story).copy;
    const there = settle('note', {
      ...story,
      now: { content: says('mine, and more'), removed: false },
      theirs: savedAs('v3', says('theirs, later')),
    }).copy;
    expect(here?.id).toBe(copyIdOf(WID));
    expect(there?.id).toBe(here?.id);
    // Also begun by the very same write, so that the server knows the second one for a repeat.
    expect(here?.attempt).toMatchObject({ act: 'save', wid: idAfter(copyIdOf(WID)), base: null });
    expect(there?.attempt).toEqual(here?.attempt);
    expect(there?.now.content.text).toBe('mine, and more');
  });

  it('Another refused write becomes another copy', () => {
    const story = { from: plan, sent: says('mine'), theirs: savedAs('v2', says('theirs')) };
    const other = settle('note', { ...story, wid: anId128('another write') });
    expect(other.copy?.id).not.toBe(settle('note', story).copy?.id);
  });

  it('A copy of a copy still says what the first one was split from', () => {
    const first = anId128('the first');
    const { copy } = settle('note', {
      from: savedAs('v1', says('plan', { copyOf: first })),
      sent: says('mine', { copyOf: first }),
      theirs: savedAs('v2', says('theirs', { copyOf: first })),
    });
    expect(copy?.now.content.copyOf).toBe(first);
  });

  it('A copy that two windows begin of one refusal started as it was first sent, and is not split again', () => {
    const { now, copy } = settle('note', {
      from: nothing(),
      wid: idAfter(ID),
      sent: says('mine'),
      now: { content: says('what I say now'), removed: false },
      theirs: savedAs('v2', says('mine', { title: 'Moved' })),
    });
    expect(now.content).toEqual(says('what I say now', { title: 'Moved' }));
    expect(copy).toBeNull();
  });

  it('The same words twice are no conflict', () => {
    const { now, copy } = settle('note', {
      from: plan,
      sent: says('same'),
      theirs: savedAs('v2', says('same')),
    });
    expect(now.content.text).toBe('same');
    expect(copy).toBeNull();
  });

  it('Where theirs holds every word of mine, or mine of theirs, it stands for both', () => {
    const longer = says('plan, first, and second');
    const shorter = says('plan, first');
    for (const [sent, theirs] of [
      [shorter, longer],
      [longer, shorter],
    ] as const) {
      const { now, copy } = settle('note', { from: plan, sent, theirs: savedAs('v2', theirs) });
      expect(now.content.text).toBe(longer.text);
      expect(copy).toBeNull();
    }
  });

  it('Where I changed no word of it, theirs goes on alone', () => {
    const { now, copy } = settle('note', {
      from: plan,
      sent: says('plan', { title: 'Moved' }),
      theirs: savedAs('v2', says('theirs')),
    });
    expect(now.content).toEqual(says('theirs', { title: 'Moved' }));
    expect(copy).toBeNull();
  });

  it('A note that two devices began for one meeting has no common beginning: both texts stay', () => {
    const { now, copy } = settle('note', {
      from: nothing(),
      sent: says('mine'),
      theirs: savedAs('v1', says('theirs')),
    });
    expect(now.content.text).toBe('theirs');
    expect(copy?.now.content.text).toBe('mine');
  });

  it('Of any two texts no word is lost, and what nobody changed is not doubled', () => {
    const text = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(text, text, text, text, (base, sent, typed, other) => {
        const { now, copy } = settle('note', {
          from: savedAs('v1', says(base)),
          sent: says(sent),
          now: { content: says(typed), removed: false },
          theirs: savedAs('v2', says(other)),
        });
        const shown = [now.content.text, ...(copy ? [copy.now.content.text] : [])];
        const isThere = (words: string) => words === base || shown.some((one) => one.includes(words));
        return isThere(typed) && isThere(other) && new Set(shown).size === shown.length;
      }),
    );
  });
});

describe('Two decisions about one commitment', () => {
  const call = promises('Call Ben');
  const from = savedAs('v1', call);

  it('Both count where they are about different things', () => {
    const { now, copy } = settle('commitment', {
      from,
      sent: promises('Call Ben', { state: 'kept' }),
      theirs: savedAs('v2', promises('Call Ben', { due: '2027-04-01' })),
    });
    expect(now.content).toEqual(promises('Call Ben', { state: 'kept', due: '2027-04-01' }));
    expect(copy).toBeNull();
  });

  it('Of two that are about the same thing mine stands, which I made knowing no other', () => {
    const { now, copy } = settle('commitment', {
      from,
      sent: promises('Call Ben', { due: '2027-05-01' }),
      theirs: savedAs('v2', promises('Call Ben', { due: '2027-04-01' })),
    });
    expect(now.content.due).toBe('2027-05-01');
    expect(copy).toBeNull();
  });

  it('Of two wordings none is lost', () => {
    const { now, copy } = settle('commitment', {
      from,
      sent: promises('Call Ben today'),
      theirs: savedAs('v2', promises('Write to Ben')),
    });
    expect([now.content.text, copy?.now.content.text]).toEqual(['Write to Ben', 'Call Ben today']);
  });

  it('One that began here started as it was first sent, so a tick made meanwhile elsewhere is not undone', () => {
    const { now, copy } = settle('commitment', {
      from: nothing(),
      sent: call,
      now: { content: promises('Call Ben today'), removed: false },
      theirs: savedAs('v2', promises('Call Ben', { state: 'kept' })),
    });
    expect(now.content).toEqual(promises('Call Ben today', { state: 'kept' }));
    expect(copy).toBeNull();
  });

  it('A write that another window made with other words is no beginning that both share', () => {
    const { now, copy } = settle('commitment', {
      from: nothing(),
      sent: promises('Call Ben today'),
      theirs: savedAs('v1', promises('Write to Ben')),
      misused: true,
    });
    expect([now.content.text, copy?.now.content.text]).toEqual(['Write to Ben', 'Call Ben today']);
  });
});

describe('Taken away on one device, changed on another', () => {
  it('Words of mine outlive that it was taken away elsewhere', () => {
    const { now, copy } = settle('note', {
      from: plan,
      sent: says('mine'),
      theirs: savedAs('v2', says('plan'), true),
    });
    expect(now.removed).toBe(true);
    expect(copy?.now).toEqual({ content: says('mine', { copyOf: ID }), removed: false });
  });

  it.each([
    ['no word', says('')],
    ['the very words that were taken away', says('plan', { title: 'Moved' })],
  ])('With %s of mine in it, it stays away', (_, sent) => {
    const { now, copy } = settle('note', { from: plan, sent, theirs: savedAs('v2', says('plan'), true) });
    expect(now.removed).toBe(true);
    expect(copy).toBeNull();
  });

  it('A mere tick does not bring back a commitment that was taken away', () => {
    const { now, copy } = settle('commitment', {
      from: savedAs('v1', promises('Call Ben')),
      sent: promises('Call Ben', { state: 'kept' }),
      theirs: savedAs('v2', promises('Call Ben'), true),
    });
    expect(now.removed).toBe(true);
    expect(copy).toBeNull();
  });

  it('I took it away and have not read what it says since: it stays', () => {
    const { now, copy } = settle('note', {
      from: plan,
      sent: says('plan'),
      now: { content: says('plan'), removed: true },
      theirs: savedAs('v2', says('theirs')),
    });
    expect(now).toMatchObject({ content: says('theirs'), removed: false });
    expect(copy).toBeNull();
  });

  it('What I typed just before I took it away can be found under a tombstone of its own', () => {
    const { now, copy } = settle('note', {
      from: plan,
      sent: says('mine'),
      now: { content: says('mine'), removed: true },
      theirs: savedAs('v2', says('theirs')),
    });
    expect(now).toMatchObject({ content: says('theirs'), removed: false });
    expect(copy?.now).toEqual({ content: says('mine', { copyOf: ID }), removed: true });
  });

  it('Taken away on both, it is away, and nothing is made of it', () => {
    const { now, copy } = settle('note', {
      from: plan,
      sent: says('plan'),
      now: { content: says('plan'), removed: true },
      theirs: savedAs('v2', says('plan'), true),
    });
    expect(now.removed).toBe(true);
    expect(copy).toBeNull();
  });

  it('Taken away on both, words of mine that no other device had can still be found', () => {
    const { now, copy } = settle('note', {
      from: plan,
      sent: says('mine'),
      now: { content: says('mine'), removed: true },
      theirs: savedAs('v2', says('plan'), true),
    });
    expect(now.removed).toBe(true);
    expect(copy?.now).toEqual({ content: says('mine', { copyOf: ID }), removed: true });
  });

  it('Whoever brings it back has it back, though it changed once more under them', () => {
    const { saved, now, copy } = settle('note', {
      from: savedAs('v2', says('plan'), true),
      sent: says('plan'),
      theirs: savedAs('v4', says('plan'), true),
    });
    expect(saved.version).toBe('v4');
    expect(now.removed).toBe(false);
    expect(copy).toBeNull();
  });
});
