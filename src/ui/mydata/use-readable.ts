import { stepNamed } from '../../domain/content/appraisal-steps';
import type { ReadableItem, ReadablePart } from '../../domain/export/readable';
import { ofKind, type Thing } from '../../domain/export/thing';
import { useSay, type Say } from '../parts/use-words';
import { useDates } from './use-dates';

type Dates = ReturnType<typeof useDates>;

interface Speech {
  readonly say: Say;
  readonly dates: Dates;
  /** What somebody is called; for what is about one person, that person. */
  readonly name: string;
}

const joined = (...words: readonly string[]): string => words.filter((word) => word !== '').join(' · ');

const removedFact = ({ removedAt }: Thing, { say, dates }: Speech): readonly string[] =>
  removedAt === null ? [] : [say('about.removed', { day: dates.dayOf(removedAt) })];

const entryItem = (thing: Thing<'counterpart'>, speech: Speech): ReadableItem => {
  const { say, dates } = speech;
  const { name, hint, standing, madeAt, mergedInto } = thing.doc;
  return {
    head: joined(name, hint),
    facts: [
      say('about.added', { day: dates.dayOf(madeAt) }),
      ...(standing === 'left' ? [say('people.hasLeft')] : []),
      ...(mergedInto === null ? [] : [say('people.merged', { name })]),
      ...removedFact(thing, speech),
    ],
    text: '',
  };
};

const noteItem = (thing: Thing<'note'>, speech: Speech): ReadableItem => {
  const { say, dates } = speech;
  const { title, startedAt, savedAt, copyOf, text } = thing.doc;
  return {
    head: joined(dates.dayOf(startedAt), title),
    facts: [
      ...(copyOf === null ? [] : [say('about.copy')]),
      say('about.saved', { day: dates.dayOf(savedAt) }),
      ...removedFact(thing, speech),
    ],
    text,
  };
};

const stateFact = ({ doc }: Thing<'commitment'>, { say, dates }: Speech): string => {
  const { state, settledAt } = doc;
  if (state === 'open' || settledAt === null) return say('about.open');
  return say(state === 'kept' ? 'about.kept' : 'about.dropped', { day: dates.dayOf(settledAt) });
};

const promiseItem = (thing: Thing<'commitment'>, speech: Speech): ReadableItem => {
  const { say, dates, name } = speech;
  const { text, whose, madeAt, due, title } = thing.doc;
  const dueFact = () => {
    if (due === null) return say('due.none');
    return due === 'next-meeting' ? say('due.nextMeeting') : say('about.due', { day: dates.day(due) });
  };
  return {
    head: whose === 'mine' ? say('about.mine') : say('about.theirs', { name }),
    facts: [
      joined(say('about.made', { day: dates.dayOf(madeAt) }), title),
      joined(dueFact(), stateFact(thing, speech)),
      ...removedFact(thing, speech),
    ],
    text,
  };
};

const meetingItem = (thing: Thing<'meeting'>, speech: Speech): ReadableItem => {
  const { say, dates } = speech;
  const { kind, title, startedAt, endedAt, prompts } = thing.doc;
  return {
    head: joined(dates.moment(startedAt), title),
    facts: [
      joined(
        say(kind === 'appraisal' ? 'clock.appraisal' : 'clock.oneOnOne'),
        endedAt === null ? '' : say('about.ended', { at: new Date(endedAt) }),
        say('about.prompts', { count: prompts.length }),
      ),
      ...removedFact(thing, speech),
    ],
    text: '',
  };
};

const pointItem = (thing: Thing<'point'>, speech: Speech): ReadableItem => {
  const { say, dates } = speech;
  const { madeAt, raiseBy, state, text, links } = thing.doc;
  const STATES = { open: 'about.open', raised: 'about.raised', dropped: 'about.notRaised' } as const;
  return {
    head: joined(dates.dayOf(madeAt), say(STATES[state])),
    facts: [
      ...(raiseBy === null ? [] : [say('about.raiseBy', { day: dates.day(raiseBy) })]),
      ...removedFact(thing, speech),
    ],
    text: [text, ...links.map(({ on, words }) => `${dates.day(on)}: ${words}`)].join('\n'),
  };
};

const headed = (head: string, lines: readonly string[]): readonly string[] => {
  const filled = lines.filter((line) => line !== '');
  return filled.length === 0 ? [] : [`${head}\n${filled.join('\n')}`];
};

const appraisalItem = (thing: Thing<'appraisal'>, speech: Speech): ReadableItem => {
  const { say, dates } = speech;
  const { day, title, periodStart, endedOn, savedAt, steps, evidence, goals, ...views } = thing.doc;
  const STATES = { open: 'about.open', done: 'about.done', 'not-needed': 'about.notNeeded' } as const;
  return {
    head: joined(dates.day(day), title),
    facts: [
      say('about.periodStart', { day: dates.day(periodStart) }),
      say('about.saved', { day: dates.dayOf(savedAt) }),
      ...(endedOn === null ? [] : [say('about.closed', { day: dates.day(endedOn) })]),
      ...removedFact(thing, speech),
    ],
    text: [
      ...headed(say('about.theirView'), [views.theirView]),
      ...headed(
        say('about.evidence'),
        evidence.map(({ on, words }) => `${dates.day(on)}: ${words}`),
      ),
      ...headed(
        say('about.goals'),
        goals.map(({ words, measure, due }) => joined(words, measure, due === null ? '' : dates.day(due))),
      ),
      ...headed(say('about.landed'), [views.landed]),
      ...headed(say('about.reply'), [views.reply]),
      ...headed(
        say('about.steps'),
        steps.map(({ id, words, due, state, link }) =>
          joined(
            words === '' ? (stepNamed(id)?.words ?? id) : words,
            due === null ? '' : dates.day(due),
            say(STATES[state]),
            link,
          ),
        ),
      ),
    ].join('\n\n'),
  };
};

/** The newest first. */
const sorted = <Of extends Thing>(things: readonly Of[], at: (thing: Of) => string): readonly Of[] =>
  [...things].sort((a, b) => (at(a) < at(b) ? 1 : -1));

/** Everything about one person in words, as a page shows it and as a text that can be copied. */
export const useReadable = (): ((things: readonly Thing[], name: string) => readonly ReadablePart[]) => {
  const say = useSay();
  const dates = useDates();
  return (things, name) => {
    const speech = { say, dates, name };
    return [
      {
        title: say('data.kindNote'),
        items: sorted(ofKind('note', things), ({ doc }) => doc.startedAt).map((note) =>
          noteItem(note, speech),
        ),
      },
      {
        title: say('data.kindCommitment'),
        items: sorted(ofKind('commitment', things), ({ doc }) => doc.madeAt).map((promise) =>
          promiseItem(promise, speech),
        ),
      },
      {
        title: say('data.kindMeeting'),
        items: sorted(ofKind('meeting', things), ({ doc }) => doc.startedAt).map((meeting) =>
          meetingItem(meeting, speech),
        ),
      },
      {
        title: say('data.kindPoint'),
        items: sorted(ofKind('point', things), ({ doc }) => doc.madeAt).map((point) =>
          pointItem(point, speech),
        ),
      },
      {
        title: say('data.kindAppraisal'),
        items: sorted(ofKind('appraisal', things), ({ doc }) => doc.day).map((appraisal) =>
          appraisalItem(appraisal, speech),
        ),
      },
      {
        title: say('about.entry'),
        items: ofKind('counterpart', things).map((entry) => entryItem(entry, speech)),
      },
    ];
  };
};
