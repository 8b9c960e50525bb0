import { csvOf } from '../../domain/export/csv';
import { standsFor } from '../../domain/counterpart';
import { ofKind, type Thing } from '../../domain/export/thing';

/** Codes and not words stand in the head and the cells: whoever works with a table works with the same in each language. */
const HEAD = [
  'kind',
  'person',
  'title',
  'text',
  'due',
  'state',
  'whose',
  'started',
  'ended',
  'saved',
  'removed',
  'id',
] as const;

type Row = Partial<Readonly<Record<(typeof HEAD)[number], string | null>>>;

const meetingText = ({ prompts, aim, ownShare }: Thing<'meeting'>['doc']): string =>
  [
    ...prompts.map(({ prompt, answer }) => `${prompt} ${answer ?? 'shown'}`),
    ...(aim === '' ? [] : [`aim: ${aim}`]),
    ...(ownShare === null ? [] : [`own share: ${ownShare}`]),
  ].join('; ');

const rowOf = ({ kind, doc }: Thing, nameOf: (id: string | null) => string): Row => {
  switch (kind) {
    case 'note':
      return {
        person: nameOf(doc.counterpart),
        title: doc.title,
        text: doc.text,
        started: doc.startedAt,
        saved: doc.savedAt,
        state: doc.copyOf === null ? '' : 'another version',
      };
    case 'commitment':
      return {
        person: nameOf(doc.counterpart),
        title: doc.title,
        text: doc.text,
        due: doc.due,
        state: doc.state,
        whose: doc.whose,
        started: doc.madeAt,
        ended: doc.settledAt,
      };
    case 'counterpart':
      return {
        person: doc.name,
        text: doc.nextAim === '' ? doc.hint : `${doc.hint}; next aim: ${doc.nextAim}`,
        state: doc.mergedInto === null ? doc.standing : `merged into ${nameOf(doc.mergedInto)}`,
        started: doc.madeAt,
        saved: doc.savedAt,
      };
    case 'meeting':
      return {
        person: nameOf(doc.counterpart),
        title: doc.title,
        text: meetingText(doc),
        state: doc.kind,
        started: doc.startedAt,
        ended: doc.endedAt,
        saved: doc.savedAt,
      };
    case 'settings':
      return {
        text: Object.entries(doc)
          .map(([field, value]) => `${field}: ${String(value)}`)
          .join('; '),
        started: doc.madeAt,
        saved: doc.savedAt,
      };
  }
};

/** Everything as a table, a thing in a row. */
export const tableOf = (things: readonly Thing[]): string => {
  const people = ofKind('counterpart', things).map(({ doc }) => doc);
  const nameOf = (id: string | null): string => {
    if (id === null) return '';
    const one = standsFor(id, people);
    return people.find((person) => person.id === one)?.name ?? '';
  };
  const rows = things.map((thing) => {
    const row: Row = {
      kind: thing.kind,
      id: thing.doc.id,
      removed: thing.removedAt,
      ...rowOf(thing, nameOf),
    };
    return HEAD.map((column) => row[column] ?? '');
  });
  return csvOf(HEAD, rows);
};
