import type { Person } from '../people';
import { isRecord, textAt } from '../read';
import { reply, sdkError } from './answer-kinds';
import type { Answering, PeopleAnswer, PeopleQuestion } from './answer-kinds';
import { frameContext } from './window-state';
import type { WindowState } from './window-state';

/** Whether this host has a list of people to choose from at all, as its runtime says. */
export const hasPicker = ({ poor }: Pick<WindowState, 'poor'>): boolean =>
  poor !== 'no-picker' && poor !== 'old-runtime' && poor !== 'outlook';

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((part): part is string => typeof part === 'string') : [];

/** In a meeting's chat the list holds its members, unless the page asks for the whole organisation. */
const questionOf = (asked: unknown, { surface }: WindowState): PeopleQuestion => {
  const choices = isRecord(asked) ? asked : {};
  const choose = choices['singleSelect'] === true ? 'one' : 'several';
  const orgWide = surface === 'personal-tab' || choices['openOrgWideSearchInChatOrChannel'] === true;
  return {
    title: textAt(choices, 'title') ?? (choose === 'one' ? 'Select a person' : 'Select people'),
    choose,
    among: orgWide ? 'organisation' : 'meeting',
    chosen: strings(choices['setSelected']),
  };
};

const told = ({ oid, name, email }: Person) => ({ objectId: oid, displayName: name, email });

const answered = (answer: PeopleAnswer): readonly unknown[] =>
  answer === 'cancelled'
    ? [sdkError(8000, 'The person closed the list without choosing.'), null]
    : [null, answer.map(told)];

const selectPeople: Answering = ({ args }, state) => {
  // teams-js refuses both of its own accord; a page that speaks past it is told the same.
  if (!hasPicker(state)) return reply(sdkError(100, 'This host has no list of people.'), null);
  if (frameContext(state.surface) !== 'content') {
    return reply(sdkError(501, 'A list of people opens over a tab only.'), null);
  }
  return { kind: 'ask-person', question: questionOf(args[0], state), reply: answered };
};

export const choosingPeople: Readonly<Record<string, Answering>> = { 'people.selectPeople': selectPeople };
