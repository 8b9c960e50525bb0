import { useQuery } from '@tanstack/react-query';
import { ask, failureOf } from '../../client/ask';
import { idOfSubject } from '../../client/ids';
import type { Send } from '../../client/send';
import type { Line } from '../../client/sync/line-parts';
import type { Shown } from '../../client/sync/overlay';
import { knownOf, type Known } from '../../client/sync/standing';
import { untouched } from '../../client/sync/sync';
import type { Failure } from '../../contract/failure';
import { idsOf, shownPeople, standsFor } from '../../domain/counterpart';
import { cleanName } from '../../domain/display-name';
import { isSensible } from '../../domain/meeting-clock';
import { kindOfTitle } from '../../domain/meeting-title';
import type { Contents, DocKind } from '../../domain/merge';
import { OCCASION_MAX, TITLE_MAX } from '../../domain/note';
import {
  currentMeeting,
  earlierWith,
  isAhead,
  lastMet,
  subjectOf,
  usualCounterpart,
} from '../../domain/occasion';
import type { MeetingKind } from '../../domain/prompts/prompt';
import type { Host, MeetingDetails } from '../../host/host';
import { lineOf } from '../parts/line-of';
import { useProduct } from '../parts/product';
import { useRunning } from '../parts/sync-gate';
import { useDocs } from '../parts/use-docs';

/** Finds, or begins, the record of the meeting that this window stands in. */

export type Person = Shown<'counterpart'>;

export interface Begin {
  readonly counterpart: string;
  readonly kind: MeetingKind;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly plannedStart: number | null;
  readonly plannedEnd: number;
}

/** The times that the host tells, where they can be those of this meeting. */
export interface PlannedTimes {
  readonly plannedStart: number;
  readonly plannedEnd: number;
}

export interface Standing {
  readonly title: string;
  readonly people: readonly Person[];
  readonly met: readonly string[];
  readonly usual: string | undefined;
  readonly planned: PlannedTimes | undefined;
  readonly isAhead: boolean;
  readonly kind: MeetingKind;
  readonly isFirstEver: boolean;
  readonly begin: (how: Begin) => Promise<void>;
}

export type MyMeeting =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure; readonly again: () => void }
  /** Nothing is under way here: with whom, and for how long, is to be said. */
  | { readonly status: 'to-begin'; readonly standing: Standing }
  | {
      readonly status: 'there';
      readonly standing: Standing;
      readonly meeting: Line<'meeting'>;
      readonly earlier: readonly Shown<'meeting'>[];
    };

/** What the meeting's id says of the place; a meeting in person has none, and the pair names it. */
const occasionOf = ({ context }: Host, inPersonWith: string | undefined): string => {
  if (inPersonWith !== undefined) return `in-person:${inPersonWith}`;
  return context.meetingId === undefined
    ? 'no-meeting'
    : `meeting:${context.meetingId}`.slice(0, OCCASION_MAX);
};

const plannedOf = (details: MeetingDetails | undefined, now: number): PlannedTimes | undefined => {
  if (!details?.plannedStart || !details.plannedEnd) return undefined;
  const times = {
    plannedStart: Date.parse(details.plannedStart),
    plannedEnd: Date.parse(details.plannedEnd),
  };
  // A meeting that begins when it should be over has another end than the planned one.
  return isSensible(times, now) && now < times.plannedEnd ? times : undefined;
};

/** How the server has a thing that this window is about to write to. */
const lookUp = async <Kind extends DocKind>(
  send: Send,
  kind: Kind,
  id: string,
  otherwise: Contents[Kind],
): Promise<Known<Kind>> => {
  const { changed } = await ask(send, 'sync/changes', { have: [{ kind, id, version: null }] });
  const [found] = changed;
  return found ? knownOf(kind, found) : untouched(otherwise);
};

const emptyNote = ({
  occasion,
  title,
  counterpart,
}: Pick<Contents['meeting'], 'occasion' | 'title' | 'counterpart'>): Contents['note'] => ({
  occasion,
  title,
  counterpart,
  copyOf: null,
  text: '',
});

const iso = (instant: number): string => new Date(instant).toISOString();

/** @param inPersonWith whom the person met without any meeting of the host; undefined in one */
export const useMeeting = (inPersonWith: string | undefined, now: number): MyMeeting => {
  const { host } = useProduct();
  const { sync } = useRunning();
  const meetings = useDocs('meeting');
  const people = useDocs('counterpart');
  const details = useQuery({
    queryKey: ['meeting-details'],
    queryFn: async () => (await host.meetingDetails()) ?? null,
    staleTime: Infinity,
    enabled: inPersonWith === undefined,
  });

  if (meetings.status === 'failed') return failed(meetings);
  const isWaiting = inPersonWith === undefined && details.isPending;
  if (meetings.status === 'loading' || people.status === 'loading' || isWaiting) return { status: 'loading' };

  // Without the list of people a meeting goes on all the same, with nobody's name.
  const known = people.status === 'ready' ? people.all : [];
  const occasion = occasionOf(host, inPersonWith);
  const told = details.data ?? undefined;
  const title = cleanName(told?.title ?? '').slice(0, TITLE_MAX);
  const planned = plannedOf(told, now);
  const all = meetings.all;
  /** What was set for the next talk is the aim of this one, and of no other. */
  const takeAim = ({ counterpart, kind }: Begin): string => {
    const person = known.find(({ id }) => id === standsFor(counterpart, known));
    if (!person || kind === 'formal') return '';
    const line = lineOf(sync, 'counterpart', person);
    const { content } = line.view();
    if (content.nextAim !== '') line.change({ ...content, nextAim: '' }, 'done');
    return content.nextAim.trim();
  };
  const begin = async (how: Begin) => {
    const subject = subjectOf(
      { occasion, counterpart: how.counterpart, startsAt: how.plannedStart ?? how.startedAt },
      all,
    );
    const id = await idOfSubject(subject);
    // Open at once, so that a meeting can begin and be written about with no connection at all.
    sync.open('note', id, untouched<'note'>(emptyNote({ occasion, title, counterpart: how.counterpart })));
    sync.begin('meeting', id, {
      counterpart: how.counterpart,
      kind: how.kind,
      occasion,
      title,
      startedAt: iso(how.startedAt),
      plannedStart: how.plannedStart === null ? null : iso(how.plannedStart),
      plannedEnd: iso(how.plannedEnd),
      endsEarlyAt: null,
      endedAt: null,
      prompts: [],
      ticks: [],
      aim: takeAim(how),
      ownShare: null,
    });
  };
  const standing: Standing = {
    title,
    people: shownPeople(known),
    met: lastMet(all, known),
    usual: inPersonWith ?? usualCounterpart(all, occasion, known),
    planned,
    isAhead: isAhead(planned?.plannedStart ?? null, now),
    kind: kindOfTitle(title),
    isFirstEver: all.length === 0,
    begin,
  };
  const ids = inPersonWith === undefined ? null : idsOf(inPersonWith, known);
  const current = currentMeeting(all, occasion, ids, now);
  if (!current) return { status: 'to-begin', standing };
  const doc = current.version === null ? undefined : { ...current, version: current.version };
  const meeting =
    sync.line('meeting', current.id) ??
    (doc && sync.open('meeting', doc.id, knownOf('meeting', { kind: 'meeting', removedAt: null, doc })));
  if (!meeting) return { status: 'loading' };
  return {
    status: 'there',
    standing,
    meeting,
    earlier: earlierWith(all, current.counterpart, known, current.id),
  };
};

const failed = ({ error, again }: { error: unknown; again: () => void }): MyMeeting => ({
  status: 'failed',
  failure: failureOf(error),
  again,
});

export type MyNote =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure; readonly again: () => void }
  | { readonly status: 'ready'; readonly note: Line<'note'> };

/** The note of a meeting. It has the meeting's id, so that every device writes to the same one. */
export const useMeetingNote = (meeting: Line<'meeting'>): MyNote => {
  const { send } = useProduct();
  const { sync } = useRunning();
  const { content } = meeting.view();
  const there = sync.line('note', meeting.id);
  const query = useQuery({
    queryKey: ['note-of', meeting.id],
    queryFn: () => lookUp<'note'>(send, 'note', meeting.id, emptyNote(content)),
    staleTime: Infinity,
    enabled: there === undefined,
  });
  if (there) return { status: 'ready', note: there };
  if (query.data) return { status: 'ready', note: sync.open('note', meeting.id, query.data) };
  if (query.isPending) return { status: 'loading' };
  return { status: 'failed', failure: failureOf(query.error), again: () => void query.refetch() };
};
