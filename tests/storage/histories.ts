import type { OwnerRows } from '../../functions/storage/rows';
import type { WriteOutcome } from '../../functions/storage/write';
import { isStorageUnavailable } from '../../functions/storage/unavailable';
import { MARKS_KEPT, versionTag, type Write } from '../../src/domain/write';
import { anId128, aNote, aWrite } from '../support/builders';
import { behind, watched, type Fault, type Network } from './faulty-rows';

/** How a save is done; the real one, or a wrong one that shows whether this check notices. */
export type SaveText = (
  rows: OwnerRows,
  id: string,
  write: Write,
  text: string,
  now: string,
) => Promise<WriteOutcome>;

/** What happened in one history, so that a test can see that the faults really came. */
export interface Told {
  readonly faults: Readonly<Record<Fault, number>>;
  readonly conflicts: number;
  readonly versions: number;
}

/** A version as one person saw it. */
interface Shown {
  readonly version: number;
  readonly text: string;
}
const NOTHING: Shown = { version: 0, text: '' };

interface Attempt {
  readonly write: Write;
  readonly text: string;
  readonly shown: Shown;
  readonly outcome: WriteOutcome;
}

const EDITS = 6;
const FAULTS: readonly Fault[] = ['lost-request', 'lost-answer', 'asked-twice', 'late'];

/** Stands for no fault; what a plan goes on with when it is used up, so that every history comes to an end. */
const CALM = 9;

/** The network of a plan: each number is a fault, or none, and then a time on the way. */
const networkOf = (plan: readonly number[], count: (fault: Fault) => void): Network => {
  let next = 0;
  const draw = (): number => plan[next++] ?? CALM;
  return {
    fault() {
      const fault = FAULTS[draw() % 10] ?? 'none';
      count(fault);
      return fault;
    },
    async travel() {
      for (let turn = draw() % 7; turn > 0; turn -= 1) await Promise.resolve();
    },
  };
};

const sure = (holds: boolean, promise: string): void => {
  if (!holds) throw new Error(`Broken: ${promise}`);
};

/**
 * Lets one person write the same note on two devices, each six times, over a network with faults, and throws when a
 * promise is broken. A device repeats a save until it is answered; after a conflict it keeps its own text aside
 * and goes on from what it is then shown.
 */
export const liveThrough = async (
  mine: OwnerRows,
  id: string,
  plan: readonly number[],
  saveText: SaveText,
) => {
  const faults: Record<Fault, number> = {
    none: 0,
    'lost-request': 0,
    'lost-answer': 0,
    'asked-twice': 0,
    late: 0,
  };
  const applied: { readonly wid: string; readonly version: number; readonly text: string }[] = [];
  const recording = watched(mine, ({ writes, version, value }) => {
    applied.push({ wid: writes[0]?.wid ?? '', version, text: 'text' in value ? value.text : '' });
  });
  const network = networkOf(plan, (fault) => (faults[fault] += 1));
  const { rows, settled } = behind(network, recording);

  const untilAnswered = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (!isStorageUnavailable(error)) throw error;
      }
    }
  };

  const device = async (name: string): Promise<readonly Attempt[]> => {
    const attempts: Attempt[] = [];
    let shown = NOTHING;
    for (let edit = 1; edit <= EDITS; edit += 1) {
      const text = `${name} ${edit}`;
      const base = shown.version === 0 ? null : versionTag(shown.version);
      const write = aWrite({ wid: anId128(`${id} ${text}`), base, digest: text });
      const outcome = await untilAnswered(() => saveText(rows, id, write, text, `at ${text}`));
      attempts.push({ write, text, shown, outcome });

      if (outcome.kind === 'saved') {
        shown = { version: Number(outcome.version.slice(1)), text };
        continue;
      }
      const held = await untilAnswered(() => rows.read('note', id));
      shown = held ? { version: held.row.version, text: held.row.value.text } : NOTHING;
    }
    return attempts;
  };

  const attempts = (await Promise.all([device('phone'), device('desk')])).flat();
  await settled();

  sure(
    applied.every(({ version }, nth) => version === nth + 1),
    'versions follow each other without a gap',
  );
  sure(new Set(applied.map(({ wid }) => wid)).size === applied.length, 'no save is done twice');

  const textAt = (version: number): string => applied[version - 1]?.text ?? '';
  for (const { write, text, shown, outcome } of attempts) {
    const mark = applied.find(({ wid }) => wid === write.wid);
    sure(outcome.kind !== 'missing', 'a note that is there is not missing');
    if (mark) {
      sure(mark.text === text, 'a save keeps its own text');
      sure(
        shown.version === mark.version - 1 && shown.text === textAt(shown.version),
        `${text} replaced only what its device was shown`,
      );
    }
    if (outcome.kind === 'saved') {
      sure(
        mark !== undefined && outcome.version === versionTag(mark.version),
        `${text} is told the version it made`,
      );
    } else {
      sure(mark === undefined, `${text} is in no conflict with itself`);
    }
  }

  const current = await mine.read('note', id);
  sure(current?.row.value.text === applied.at(-1)?.text, 'the last text that was saved stands');
  for (const { write, text, outcome } of attempts) {
    if (outcome.kind !== 'saved') continue;
    const again = await saveText(mine, id, write, text, 'much later');
    const stillKnown = applied.length - Number(outcome.version.slice(1)) < MARKS_KEPT;
    const isSame =
      again.kind === 'saved' && again.version === outcome.version && again.savedAt === outcome.savedAt;
    sure(isSame || (!stillKnown && again.kind === 'conflict'), `${text} is answered the same for ever`);
  }

  const conflicts = attempts.filter(({ outcome }) => outcome.kind === 'conflict').length;
  return { faults, conflicts, versions: applied.length } satisfies Told;
};

/** A note of the histories, with its text. */
export const historyNote = (id: string, text: string, savedAt: string) => aNote({ id, text, savedAt });
