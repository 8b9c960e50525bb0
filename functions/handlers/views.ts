import type { View } from '../../src/contract/docs';
import { versionTag } from '../../src/domain/write';
import type { Held, RowKind, RowValue } from '../storage/rows';

type Views = { readonly [Kind in RowKind]: (value: RowValue[Kind]) => Omit<View<Kind>, 'version'> };

/** Only named fields leave: a row never goes out as it is. */
const views: Views = {
  note: (note) => ({
    id: note.id,
    occasion: note.occasion,
    title: note.title,
    counterpart: note.counterpart,
    copyOf: note.copyOf,
    text: note.text,
    startedAt: note.startedAt,
    savedAt: note.savedAt,
  }),
  commitment: (commitment) => ({
    id: commitment.id,
    text: commitment.text,
    due: commitment.due,
    whose: commitment.whose,
    counterpart: commitment.counterpart,
    occasion: commitment.occasion,
    title: commitment.title,
    state: commitment.state,
    madeAt: commitment.madeAt,
    settledAt: commitment.settledAt,
  }),
  counterpart: (counterpart) => ({
    id: counterpart.id,
    name: counterpart.name,
    hint: counterpart.hint,
    standing: counterpart.standing,
    directoryId: counterpart.directoryId,
    mergedInto: counterpart.mergedInto,
    nextAim: counterpart.nextAim,
    madeAt: counterpart.madeAt,
    savedAt: counterpart.savedAt,
  }),
  meeting: (meeting) => ({
    id: meeting.id,
    counterpart: meeting.counterpart,
    kind: meeting.kind,
    occasion: meeting.occasion,
    title: meeting.title,
    startedAt: meeting.startedAt,
    plannedStart: meeting.plannedStart,
    plannedEnd: meeting.plannedEnd,
    endsEarlyAt: meeting.endsEarlyAt,
    endedAt: meeting.endedAt,
    prompts: meeting.prompts.map(({ prompt, version, shownAt, answer, answeredAt }) => ({
      prompt,
      version,
      shownAt,
      answer,
      answeredAt,
    })),
    ticks: meeting.ticks.map(({ prompt, at }) => ({ prompt, at })),
    aim: meeting.aim,
    ownShare: meeting.ownShare,
    madeAt: meeting.madeAt,
    savedAt: meeting.savedAt,
  }),
  settings: (settings) => ({
    id: settings.id,
    language: settings.language,
    meetingTheme: settings.meetingTheme,
    spokenLine: settings.spokenLine,
    deviceStorage: settings.deviceStorage,
    pinned: [...settings.pinned],
    hidden: [...settings.hidden],
    firstRun: settings.firstRun,
    keepMonths: settings.keepMonths,
    madeAt: settings.madeAt,
    savedAt: settings.savedAt,
  }),
};

/** A row as the contract shows it. */
export const viewOf = <Kind extends RowKind>(kind: Kind, { row }: Held<Kind>) => ({
  ...views[kind](row.value),
  version: versionTag(row.version),
});
