import type { LocalPerson } from '../../../functions/local/people';
import type { Input } from '../../../src/contract/commands';
import type { DocKind } from '../../../src/domain/merge';
import { anId128 } from '../../support/builders';
import { samples } from '../commands/samples';
import { people } from '../commands/test-server';

/** By which command a thing of each kind is kept; a new kind does not compile until it is here. */
interface SaveOf extends Readonly<Record<DocKind, `${string}/save`>> {
  readonly note: 'notes/save';
  readonly commitment: 'commitments/save';
  readonly counterpart: 'counterparts/save';
  readonly meeting: 'meetings/save';
  readonly settings: 'settings/save';
  readonly point: 'points/save';
  readonly appraisal: 'appraisals/save';
  readonly prompt: 'prompts/save';
}

/** One thing of each kind, and of what can be removed one that was. */
export type Belongings = { readonly [Kind in DocKind]: Input<SaveOf[Kind]> } & {
  readonly removedNote: Input<'notes/save'>;
  readonly removedCommitment: Input<'commitments/save'>;
  readonly removedPoint: Input<'points/save'>;
  readonly removedAppraisal: Input<'appraisals/save'>;
  readonly removedPrompt: Input<'prompts/save'>;
};

type Who = Pick<LocalPerson, 'tenant' | 'oid'>;

/** A word that stands nowhere but in one field of one person's. */
const wordOf = ({ tenant, oid }: Who, field: string): string =>
  `zq${anId128(`${tenant} ${oid} ${field}`).replace(/[-_]/g, 'x')}`;

const WORD = /zq[A-Za-z0-9]{22}/g;

/** All such words in a text, whosesoever they are. */
export const wordsIn = (text: string): readonly string[] => text.match(WORD) ?? [];

/** Stands for the key to what waits on the person's devices, as long as a real one. */
export const outboxKeyOf = (person: Who): string => wordOf(person, 'outbox key').padEnd(43, 'k');

/** People of one company know that they meet, so the meeting's own id is no secret between them. */
const OCCASION = 'a meeting that all of them are in';

/** Everything that the person keeps, in words of their own, about the report in the same meeting. */
export const belongingsOf = (person: LocalPerson): Belongings => {
  const word = (field: string) => wordOf(person, field);
  const id = (thing: string) => anId128(`${person.tenant} ${person.oid} ${thing}`);
  const wid = (thing: string) => id(`first write of the ${thing}`);
  const of = (thing: string) => ({ id: id(thing), wid: wid(thing) });
  const about = { occasion: OCCASION, counterpart: id('counterpart') };

  const note = (thing: string) => ({
    ...samples['notes/save'].input,
    ...of(thing),
    ...about,
    title: word(`title of the ${thing}`),
    text: word(thing),
  });
  const commitment = (thing: string) => ({
    ...samples['commitments/save'].input,
    ...of(thing),
    ...about,
    title: word(`title of the ${thing}`),
    text: word(thing),
  });
  const point = (thing: string) => ({
    ...samples['points/save'].input,
    ...of(thing),
    counterpart: about.counterpart,
    appraisal: id('appraisal'),
    text: word(thing),
    links: [{ note: id('note'), words: word(`passage of the ${thing}`), on: '2026-10-05' }],
  });
  const appraisal = (thing: string): Input<'appraisals/save'> => ({
    ...samples['appraisals/save'].input,
    ...of(thing),
    counterpart: about.counterpart,
    title: word(`title of the ${thing}`),
    theirView: word(`their view in the ${thing}`),
    landed: word(`how the ${thing} landed`),
    reply: word(`reply to the ${thing}`),
    evidence: [
      {
        id: id(`evidence of the ${thing}`),
        note: id('note'),
        words: word(`evidence of the ${thing}`),
        on: '2026-10-05',
        side: 'for',
      },
    ],
  });
  const prompt = (thing: string) => ({
    ...samples['prompts/save'].input,
    ...of(thing),
    title: word(`title of the ${thing}`),
    ask: word(`ask of the ${thing}`),
    reason: word(`reason of the ${thing}`),
  });
  return {
    note: note('note'),
    removedNote: note('removed note'),
    commitment: commitment('commitment'),
    removedCommitment: commitment('removed commitment'),
    counterpart: {
      ...samples['counterparts/save'].input,
      ...of('counterpart'),
      name: word('name'),
      hint: word('hint'),
      directoryId: people.colleague.oid,
    },
    meeting: {
      ...samples['meetings/save'].input,
      ...of('meeting'),
      ...about,
      title: word('title of the meeting'),
    },
    settings: {
      ...samples['settings/save'].input,
      wid: wid('settings'),
      language: `x-${word('language')}`,
    },
    point: point('point'),
    removedPoint: point('removed point'),
    appraisal: appraisal('appraisal'),
    removedAppraisal: appraisal('removed appraisal'),
    prompt: prompt('prompt'),
    removedPrompt: prompt('removed prompt'),
  };
};

/** All that nobody but the person may ever be shown. */
export const secretsOf = (person: LocalPerson): ReadonlySet<string> =>
  new Set(wordsIn(JSON.stringify([belongingsOf(person), outboxKeyOf(person)])));
