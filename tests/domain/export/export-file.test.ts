import fc from 'fast-check';
import { readExport, writeExport } from '../../../src/domain/export/export-file';
import type { Thing } from '../../../src/domain/export/thing';
import { MEETING_KINDS } from '../../../src/domain/prompts/prompt';
import { DEFAULT_SETTINGS, SETTINGS_ID } from '../../../src/domain/settings';
import {
  aCommitment,
  aCounterpart,
  aMeeting,
  anAppraisal,
  anId128,
  aNote,
  anOwnPrompt,
  aPoint,
} from '../../support/builders';

const MADE_AT = '2027-03-02T10:00:00.000Z';
const version = 'v3';

const THINGS: readonly Thing[] = [
  { kind: 'note', removedAt: null, doc: { ...aNote(), version } },
  {
    kind: 'note',
    removedAt: MADE_AT,
    doc: { ...aNote({ id: anId128('gone'), text: '"\\\n好\u2028' }), version },
  },
  { kind: 'commitment', removedAt: null, doc: { ...aCommitment({ due: 'next-meeting' }), version } },
  { kind: 'counterpart', removedAt: null, doc: { ...aCounterpart(), version } },
  {
    kind: 'meeting',
    removedAt: null,
    doc: {
      ...aMeeting({
        prompts: [{ prompt: 'P041', version: 1, shownAt: MADE_AT, answer: 'done', answeredAt: MADE_AT }],
        ticks: [{ prompt: 'P090', at: MADE_AT }],
      }),
      version,
    },
  },
  {
    kind: 'settings',
    removedAt: null,
    doc: { ...DEFAULT_SETTINGS, id: SETTINGS_ID, version, madeAt: MADE_AT, savedAt: MADE_AT },
  },
  {
    kind: 'point',
    removedAt: null,
    doc: {
      ...aPoint({ links: [{ note: anId128('note'), words: 'Late\nagain.', on: '2026-10-05' }] }),
      raiseBy: '2027-03-12',
      version,
    },
  },
  {
    kind: 'appraisal',
    removedAt: null,
    doc: {
      ...anAppraisal({
        steps: [{ id: 'A04', words: '', owner: 'them', due: '2027-04-05', state: 'not-needed', link: '' }],
        evidence: [
          { id: anId128('evidence'), note: null, words: 'Led it.', on: '2026-06-01', side: 'neutral' },
        ],
        goals: [{ id: anId128('goal'), words: 'Lead it', measure: '', due: null, help: anId128('help') }],
      }),
      version,
    },
  },
  {
    kind: 'prompt',
    removedAt: MADE_AT,
    doc: { ...anOwnPrompt({ edition: 2, past: [{ edition: 1, ask: 'What?' }] }), version },
  },
];
const TRAIL = [{ number: 1, at: MADE_AT, who: 'me' }];
const WRITTEN = writeExport({ madeAt: MADE_AT, things: THINGS, trail: TRAIL });

type Json = Record<string, unknown>;
/** The same file with one thing in it changed by somebody. */
const changed = (change: (file: Json, firstThing: Json, doc: Json) => void): string => {
  const file = JSON.parse(WRITTEN) as Json & { things: [{ doc: Json } & Json] };
  change(file, file.things[0], file.things[0].doc);
  return JSON.stringify(file);
};

describe('A file that can not be taken in is refused in plain terms', () => {
  test.each([
    ['nothing at all', ''],
    ['a letter', 'Dear Ngozi,'],
    ['a number', '7'],
    ['nothing of JSON', 'null'],
    ['a list', '[]'],
    ['the file of another program', '{"format":"todo-export","version":1}'],
  ])('%s is not ours', (_, text) => expect(readExport(text)).toEqual({ kind: 'not-ours' }));

  test('a file of a later release is newer, whatever else it holds', () => {
    expect(readExport(changed((file) => Object.assign(file, { version: 2, things: 'new' })))).toEqual({
      kind: 'newer',
    });
  });

  test.each<[string, Parameters<typeof changed>[0]]>([
    ['version', (file) => (file['version'] = 'one')],
    ['madeAt', (file) => (file['madeAt'] = 'yesterday')],
    ['things', (file) => (file['things'] = {})],
    ['trail', (file) => (file['trail'] = [7])],
    ['things[0].kind', (_file, thing) => (thing['kind'] = 'toString')],
    ['things[0].removedAt', (_file, thing) => (thing['removedAt'] = '2027-02-30T00:00:00.000Z')],
    ['things[0].doc', (_file, thing) => (thing['doc'] = null)],
    ['things[0].extra', (_file, thing) => (thing['extra'] = 1)],
    ['things[0].doc.text', (_file, _thing, doc) => (doc['text'] = 7)],
    ['things[0].doc.text', (_file, _thing, doc) => (doc['text'] = '\ud800')],
    ['things[0].doc.title', (_file, _thing, doc) => delete doc['title']],
    ['things[0].doc.mood', (_file, _thing, doc) => (doc['mood'] = 'good')],
    ['things[0].doc.id', (_file, _thing, doc) => (doc['id'] = '../../etc')],
  ])('a damage in %s is named', (place, change) => {
    expect(readExport(changed(change))).toEqual({ kind: 'spoilt', place });
  });

  test('a thing that is none is named by its place', () => {
    const text = changed((file) => (file['things'] = [...THINGS.slice(0, 1), 'a note']));
    expect(readExport(text)).toEqual({ kind: 'spoilt', place: 'things[1]' });
  });

  test('a line that somebody broke is named', () => {
    const lines = WRITTEN.split('\n');
    lines[6] = (lines[6] ?? '').replace('"text":', '"text"');
    expect(readExport(lines.join('\n'))).toEqual({ kind: 'spoilt', place: 'line 7' });
  });

  test('a file that was cut off names the line at which it ends', () => {
    const lines = WRITTEN.split('\n').slice(0, 8).join('\n');
    expect(readExport(lines)).toEqual({ kind: 'spoilt', place: 'line 8' });
  });

  test('however it is cut or changed, it is read or refused and never thrown', () => {
    fc.assert(
      fc.property(fc.nat(WRITTEN.length), fc.nat(40), fc.string({ maxLength: 5 }), (at, length, put) => {
        const text = WRITTEN.slice(0, at) + put + WRITTEN.slice(at + length);
        expect(['read', 'not-ours', 'newer', 'spoilt']).toContain(readExport(text).kind);
      }),
      { numRuns: 300 },
    );
  });
});

test('What was written is read again, equal in every field', () => {
  expect(readExport(WRITTEN)).toEqual({
    kind: 'read',
    file: { madeAt: MADE_AT, things: THINGS, trail: TRAIL },
  });
  expect(writeExport({ madeAt: MADE_AT, things: THINGS, trail: TRAIL })).toBe(WRITTEN);
});

test('It is read also when an editor gave it another layout or marked it as UTF-8', () => {
  const text = `\ufeff${JSON.stringify(JSON.parse(WRITTEN), null, 4)}`;
  expect(readExport(text)).toMatchObject({ kind: 'read', file: { things: THINGS } });
});

test('A person who keeps nothing has a file that says so', () => {
  const text = writeExport({ madeAt: MADE_AT, things: [], trail: [] });
  expect(readExport(text)).toEqual({ kind: 'read', file: { madeAt: MADE_AT, things: [], trail: [] } });
});

/** The same file with its meeting and its person changed. */
const withKinds = (change: (kind: unknown, doc: Json) => void): string => {
  const file = JSON.parse(WRITTEN) as { things: { kind: unknown; doc: Json }[] };
  for (const { kind, doc } of file.things) change(kind, doc);
  return JSON.stringify(file);
};

test('An aim or a guess that is none is named', () => {
  const spoilt = (field: string, value: unknown) =>
    readExport(withKinds((kind, doc) => (kind === 'meeting' ? (doc[field] = value) : undefined)));
  expect(spoilt('aim', 7)).toEqual({ kind: 'spoilt', place: 'things[4].doc.aim' });
  expect(spoilt('ownShare', 'all')).toEqual({ kind: 'spoilt', place: 'things[4].doc.ownShare' });
});

test('A file of a release that knew no aims and no daily acts is read as well', () => {
  const older = withKinds((_kind, doc) => {
    for (const field of ['aim', 'ownShare', 'nextAim', 'dailyAct', 'acts'])
      Reflect.deleteProperty(doc, field);
  });
  expect(readExport(older)).toMatchObject({ kind: 'read' });
});

test.each(MEETING_KINDS)('A meeting of the kind %s is read', (kind) => {
  const text = withKinds((of, doc) => (of === 'meeting' ? (doc['kind'] = kind) : undefined));
  expect(readExport(text)).toMatchObject({ kind: 'read' });
});
