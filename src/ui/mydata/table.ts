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

/** All of an appraisal in lines, each behind the name of the field that it is of. */
const linesOf = (doc: Thing<'appraisal'>['doc']): string =>
  [
    `period from ${doc.periodStart}`,
    `their view: ${doc.theirView}`,
    ...doc.evidence.map(({ on, side, words }) => `evidence ${on} ${side ?? ''}: ${words}`),
    ...doc.goals.map(({ words, measure, due }) => `goal ${due ?? ''}: ${words}; measure: ${measure}`),
    `asked: ${doc.asked.join(' ')}`,
    `landed: ${doc.landed}`,
    `reply: ${doc.reply}`,
    ...doc.steps.map(
      ({ id, owner, due, state, words, link }) =>
        `step ${words === '' ? id : words}: ${owner} ${due ?? ''} ${state} ${link}`,
    ),
  ].join('\n');

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
          .map(
            ([field, value]) =>
              `${field}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
          )
          .join('; '),
        started: doc.madeAt,
        saved: doc.savedAt,
      };
    case 'point':
      return {
        person: nameOf(doc.counterpart),
        text: [doc.text, ...doc.links.map(({ on, words }) => `${on}: ${words}`)].join('\n'),
        due: doc.raiseBy,
        state: doc.state,
        started: doc.madeAt,
        saved: doc.savedAt,
      };
    case 'appraisal':
      return {
        person: nameOf(doc.counterpart),
        title: doc.title,
        text: linesOf(doc),
        due: doc.day,
        ended: doc.endedOn,
        started: doc.madeAt,
        saved: doc.savedAt,
      };
    case 'prompt':
      return {
        title: doc.title,
        text: [doc.ask, doc.reason, ...doc.past.map(({ edition, ask }) => `edition ${edition}: ${ask}`)].join(
          '\n',
        ),
        state: doc.state,
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
