import type { LocalPerson } from '../../../functions/local/people';
import type { CommandName, Input, Output } from '../../../src/contract/commands';
import type { Found } from '../../../src/contract/docs';
import { IMPORT_MAX } from '../../../src/contract/limits';
import { copyIdOf } from '../../../src/domain/note';
import { anId128 } from '../../support/builders';
import { samples } from '../commands/samples';
import type { TestServer } from '../commands/test-server';

/** Everything that one person may keep, of every kind and in every state, and how it is taken out and brought back. */

/** Texts that get lost or changed where somebody counts in other units than they were written in. */
const TEXTS = [
  '',
  '  \t two blanks at both ends \n\r\n ',
  'e\u0301 and é, 👩🏽‍🏫 and 👨‍👩‍👧‍👦, می\u200cخواهم, \u202eabc\u202c, \ufffd\ufeff',
  '語'.repeat(16_000),
  '"\n\\\t'.repeat(4_000),
  '{"__proto__":{"x":1}}\\u0000 =HYPERLINK("https://example")',
];

const textOf = (at: number): string => TEXTS[at % TEXTS.length] ?? '';

export const ask = async <Name extends CommandName>(
  server: TestServer,
  person: LocalPerson,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> => {
  const reply = await server.call(name, person, input);
  if (!reply.ok) throw new Error(`${name} of ${person.id} was refused: ${JSON.stringify(reply.failure)}.`);
  return reply.value as Output<Name>;
};

const idOf = ({ oid }: LocalPerson, thing: string): string => anId128(`${oid} ${thing}`);

/** Saves so many rounds of things: people, two of them one; notes, with a copy and a removed one; promises; meetings; points; an appraisal; a prompt. */
export const fill = async (server: TestServer, person: LocalPerson, rounds: number): Promise<void> => {
  const id = (thing: string) => idOf(person, thing);
  const write = (thing: string) => ({ id: id(thing), wid: id(`writing ${thing}`), base: null });
  const next = (thing: string, base: string) => ({ id: id(thing), wid: id(`${base} of ${thing}`), base });
  const keep = <Name extends CommandName>(name: Name, input: Input<Name>) => ask(server, person, name, input);
  for (let round = 0; round < rounds; round += 1) {
    const of = (thing: string) => `${thing} ${round}`;
    const about = { counterpart: id(of('person')), occasion: `19:${round}@thread.v2#?/\\` };
    const named = { ...samples['counterparts/save'].input, hint: `Team ${round}` };
    await keep('counterparts/save', { ...named, ...write(of('person')), name: `Zoë ${round} 語` });
    const other = { ...named, ...write(of('double')), standing: 'left' as const };
    await keep('counterparts/save', { ...other, mergedInto: id(of('person')), directoryId: person.oid });
    const note = { ...samples['notes/save'].input, ...about, title: 'Ünïcode\u200d' };
    await keep('notes/save', { ...note, ...write(of('note')), text: textOf(round) });
    await keep('notes/save', {
      ...note,
      ...next(of('note'), 'v1'),
      text: `${textOf(round).slice(0, 9_000)}.`,
    });
    const copy = copyIdOf(id(of('note')));
    const copied = { copyOf: id(of('note')), text: textOf(round + 1) };
    await keep('notes/save', { ...note, ...write(of('copy')), id: copy, ...copied, counterpart: null });
    await keep('notes/save', {
      ...note,
      ...write(of('removed')),
      text: textOf(round + 2),
      counterpart: null,
    });
    await keep('notes/remove', next(of('removed'), 'v1'));
    const promise = { ...samples['commitments/save'].input, ...about };
    await keep('commitments/save', {
      ...promise,
      ...write(of('promise')),
      due: 'next-meeting',
      whose: 'theirs',
    });
    await keep('commitments/save', { ...promise, ...next(of('promise'), 'v1'), state: 'kept' });
    await keep('commitments/save', { ...promise, ...write(of('dropped')), due: null });
    await keep('commitments/remove', next(of('dropped'), 'v1'));
    await keep('meetings/save', { ...samples['meetings/save'].input, ...about, ...write(of('meeting')) });
    const { counterpart } = about;
    const point = { ...samples['points/save'].input, counterpart, raiseBy: null };
    await keep('points/save', { ...point, ...write(of('point')) });
    const appraisal = { ...samples['appraisals/save'].input, counterpart, day: '2026-11-24' };
    const theirView = textOf(round).slice(0, 4_000);
    await keep('appraisals/save', { ...appraisal, theirView, ...write(of('appraisal')) });
    await keep('prompts/save', { ...samples['prompts/save'].input, ...write(of('prompt')) });
  }
  const settings = { ...samples['settings/save'].input, keepMonths: 18 as const };
  await keep('settings/save', { ...settings, wid: id('settings'), base: null });
};

/** How many things a round makes, and the one of settings. */
export const thingsIn = (rounds: number): number => rounds * 11 + 1;

/** Everything, page by page; about some people when named. */
export const takeOut = async (
  server: TestServer,
  person: LocalPerson,
  counterparts: readonly string[] | null = null,
): Promise<{ readonly things: readonly Found[]; readonly pages: number }> => {
  const things: Found[] = [];
  let after: Input<'data/read'>['after'] = null;
  let pages = 0;
  do {
    const named = counterparts === null ? null : [...counterparts];
    const page: Output<'data/read'> = await ask(server, person, 'data/read', { counterparts: named, after });
    things.push(...page.things);
    after = page.next;
    pages += 1;
  } while (after !== null);
  return { things, pages };
};

const BODY_MAX = 64 * 1024;

/** In parts that a request can carry. */
const parts = (things: readonly Found[]): readonly (readonly Found[])[] => {
  const all: Found[][] = [[]];
  for (const thing of things) {
    const last = all.at(-1) ?? [];
    const bytes = Buffer.byteLength(JSON.stringify({ things: [...last, thing] }));
    if (last.length > 0 && (last.length === IMPORT_MAX || bytes > BODY_MAX)) all.push([thing]);
    else last.push(thing);
  }
  return all;
};

type Results = Output<'data/import'>['results'];

export const bringBack = async (
  server: TestServer,
  person: LocalPerson,
  things: readonly Found[],
): Promise<{ readonly results: Results; readonly requests: number }> => {
  const results: Results = [];
  const all = parts(things);
  for (const part of all)
    results.push(...(await ask(server, person, 'data/import', { things: [...part] })).results);
  return { results, requests: all.length };
};

export const idsOf = (person: LocalPerson, round: number) => ({
  person: idOf(person, `person ${round}`),
  double: idOf(person, `double ${round}`),
  note: idOf(person, `note ${round}`),
  copy: copyIdOf(idOf(person, `note ${round}`)),
});
