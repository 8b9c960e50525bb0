import { decideWrite, MARKS_KEPT, versionTag, type Act, type Versioned } from '../../src/domain/write';
import { anId128, aRow, aWrite } from '../support/builders';

const NOW = '2027-03-01T10:00:00.000Z';
const LATER = '2027-03-01T11:00:00.000Z';

/** The row after `count` saves, the first of them `words 1`. */
const afterSaves = (count: number): Versioned<string> => {
  let row: Versioned<string> | undefined;
  for (let version = 1; version <= count; version += 1) {
    const base = row ? versionTag(row.version) : null;
    const verdict = decideWrite(row, aWrite({ wid: anId128(version), base }), `words ${version}`, NOW);
    if (verdict.kind !== 'apply') throw new Error(`Save ${version} was not taken.`);
    row = verdict.next;
  }
  if (!row) throw new Error('A row has at least one save.');
  return row;
};

describe('A save is refused', () => {
  it('when somebody saved since the version it was typed on', () => {
    const stored = afterSaves(3);
    const verdict = decideWrite(stored, aWrite({ wid: anId128('new'), base: 'v2' }), 'mine', NOW);
    expect(verdict).toEqual({ kind: 'conflict', current: stored });
  });

  it('when it believes to be the first and is not', () => {
    const stored = afterSaves(1);
    expect(decideWrite(stored, aWrite({ wid: anId128('new') }), 'mine', NOW).kind).toBe('conflict');
  });

  it.each(['v4', 'v03', '3', 'V3', ''])(
    'when it names %j, which is not the version that stands there',
    (base) => {
      expect(decideWrite(afterSaves(3), aWrite({ wid: anId128('new'), base }), 'mine', NOW).kind).toBe(
        'conflict',
      );
    },
  );

  it('when it changes something that is not there', () => {
    expect(decideWrite(undefined, aWrite({ base: 'v1' }), 'mine', NOW)).toEqual({ kind: 'missing' });
  });
});

describe('A save is taken', () => {
  it('as the first version of something new', () => {
    const write = aWrite();
    expect(decideWrite(undefined, write, 'mine', NOW)).toEqual({
      kind: 'apply',
      next: {
        value: 'mine',
        version: 1,
        writes: [{ wid: write.wid, version: 1, at: NOW, digest: write.digest }],
        removedAt: null,
      },
    });
  });

  it('as the next version of the one that was shown', () => {
    const first = aRow('before');
    const verdict = decideWrite(first, aWrite({ wid: anId128('second'), base: 'v1' }), 'after', LATER);
    expect(verdict).toEqual({
      kind: 'apply',
      next: {
        value: 'after',
        version: 2,
        writes: [{ wid: anId128('second'), version: 2, at: LATER, digest: aWrite().digest }, ...first.writes],
        removedAt: null,
      },
    });
  });
});

describe('A save that is sent again', () => {
  it('is answered with the version that it made, not with the current one', () => {
    const verdict = decideWrite(afterSaves(4), aWrite({ wid: anId128(2), base: 'v1' }), 'words 2', LATER);
    expect(verdict).toEqual({
      kind: 'replay',
      mark: { wid: anId128(2), version: 2, at: NOW, digest: aWrite().digest },
    });
  });

  it('is answered from its mark even when it now names another base', () => {
    expect(decideWrite(afterSaves(2), aWrite({ wid: anId128(1), base: 'v2' }), 'words 1', LATER).kind).toBe(
      'replay',
    );
  });

  it(`is known for the last ${MARKS_KEPT} saves, and after that keeps both texts as a conflict`, () => {
    const stored = afterSaves(MARKS_KEPT + 1);
    expect(stored.writes).toHaveLength(MARKS_KEPT);
    expect(decideWrite(stored, aWrite({ wid: anId128(2), base: 'v1' }), 'words 2', LATER).kind).toBe(
      'replay',
    );
    expect(decideWrite(stored, aWrite({ wid: anId128(1), base: null }), 'words 1', LATER).kind).toBe(
      'conflict',
    );
  });
});

it('A decision leaves the stored row as it was', () => {
  const stored = Object.freeze({ ...afterSaves(2), writes: Object.freeze(afterSaves(2).writes) });
  decideWrite(stored, aWrite({ wid: anId128('new'), base: 'v2' }), 'mine', NOW);
  expect(stored).toEqual(afterSaves(2));
});

describe('What was removed', () => {
  const gone = aRow('words', { version: 2, removedAt: NOW });
  const asked = (act: Act, base: string | null) => aWrite({ act, base, wid: anId128('new') });

  it('does not rise when it is saved, and is not removed twice', () => {
    for (const act of ['save', 'remove'] as const)
      expect(decideWrite(gone, asked(act, 'v2'), 'other', LATER).kind).toBe('conflict');
  });

  it('comes back as it was', () => {
    expect(decideWrite(gone, asked('restore', 'v2'), 'other', LATER)).toMatchObject({
      kind: 'apply',
      next: { value: 'words', version: 3, removedAt: null },
    });
  });

  it('keeps its words and the moment', () => {
    expect(decideWrite(aRow('words'), asked('remove', 'v1'), 'other', LATER)).toMatchObject({
      kind: 'apply',
      next: { value: 'words', version: 2, removedAt: LATER },
    });
  });

  it('was there before: nothing that never was is removed or restored', () => {
    for (const act of ['remove', 'restore'] as const)
      expect(decideWrite(undefined, asked(act, null), 'x', NOW).kind).toBe('missing');
    expect(decideWrite(aRow('words'), asked('restore', 'v1'), 'x', NOW).kind).toBe('conflict');
  });
});

it('A write id that comes with other words is no repeat, unless its mark is too old to tell', () => {
  const stored = afterSaves(1);
  const other = aWrite({ wid: anId128(1), digest: 'other' });
  expect(decideWrite(stored, other, 'other', LATER)).toEqual({ kind: 'misused' });
  const old = { ...stored, writes: stored.writes.map(({ wid, version, at }) => ({ wid, version, at })) };
  expect(decideWrite(old, other, 'other', LATER).kind).toBe('replay');
});
