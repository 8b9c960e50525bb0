import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { importThings, type ImportEnd } from '../../client/my-data';
import { realTiming } from '../../client/sync/timing';
import { readExport, type ExportFile, type ExportRead } from '../../domain/export/export-file';
import { tallyOf } from '../../domain/export/thing';
import { useProduct } from '../parts/product';
import { Section } from '../parts/section';
import { useFailureWords, useSay, type Say } from '../parts/use-words';
import { useDataStyles } from './styles';
import { Tallies } from './tallies';
import { useDates } from './use-dates';

const useStyles = makeStyles({
  // The browser's own field is as wide as it likes, in the words of the browser.
  file: {
    width: '100%',
    minHeight: '44px',
    font: 'inherit',
    color: 'inherit',
    boxSizing: 'border-box',
    '::file-selector-button': {
      minHeight: '44px',
      paddingInline: tokens.spacingHorizontalM,
      marginInlineEnd: tokens.spacingHorizontalM,
      font: 'inherit',
      fontWeight: tokens.fontWeightSemibold,
      color: 'inherit',
      backgroundColor: tokens.colorNeutralBackground1,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
      cursor: 'pointer',
    },
  },
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, width: '100%' },
});

type State =
  | { readonly status: 'choosing' }
  | { readonly status: 'unread' }
  | { readonly status: 'not-taken'; readonly read: Exclude<ExportRead, { kind: 'read' }> }
  | { readonly status: 'preview'; readonly file: ExportFile }
  | { readonly status: 'taking'; readonly file: ExportFile; readonly through: number }
  | { readonly status: 'ended'; readonly file: ExportFile; readonly end: ImportEnd };

const refusalWords = (read: Exclude<ExportRead, { kind: 'read' }>, say: Say): string => {
  switch (read.kind) {
    case 'not-ours':
      return say('data.importNotOurs');
    case 'newer':
      return say('data.importNewer');
    case 'spoilt':
      return say('data.importSpoilt', { place: read.place });
  }
};

const useEndWords = () => {
  const say = useSay();
  const reasonOf = useFailureWords();
  return (end: ImportEnd): string => {
    switch (end.kind) {
      case 'done':
        return say('data.importDone', { ...end.taken });
      case 'stopped':
        return say('data.importStopped', { reason: reasonOf(end.failure) });
      case 'refused':
        return say('data.importRefused', { count: end.nth, place: end.field, of: end.nth - 1 });
    }
  };
};

/** What the file holds, before anything of it is taken in. */
const Preview = ({ file }: { file: ExportFile }) => {
  const say = useSay();
  const dates = useDates();
  const day = dates.dayOf(file.madeAt);
  if (file.things.length === 0) return <Text>{say('data.importNothing', { day })}</Text>;
  const words = say('data.importHolds', { day });
  return (
    <>
      <Text>{words}</Text>
      <Tallies label={words} columns={[{ title: say('data.count'), counts: tallyOf(file.things) }]} />
    </>
  );
};

/** Takes in a file that was saved here, e.g. on another account. What stands here is never overwritten. */
export const TakeIn = () => {
  const styles = useStyles();
  const shared = useDataStyles();
  const say = useSay();
  const endWords = useEndWords();
  const { send } = useProduct();
  const queries = useQueryClient();
  const aboutId = useId();
  const fileId = useId();
  const [state, setState] = useState<State>({ status: 'choosing' });

  const choose = async (chosen: File | undefined) => {
    if (!chosen) return setState({ status: 'choosing' });
    try {
      const read = readExport(await chosen.text());
      setState(read.kind === 'read' ? { status: 'preview', file: read.file } : { status: 'not-taken', read });
    } catch {
      // The file went away between the choice and the reading, or may not be read.
      setState({ status: 'unread' });
    }
  };
  const take = async (file: ExportFile) => {
    setState({ status: 'taking', file, through: 0 });
    const end = await importThings({ send, timing: realTiming }, file.things, (through) =>
      setState({ status: 'taking', file, through }),
    );
    setState({ status: 'ended', file, end });
    // Every list may have become longer, and the choices other ones.
    await queries.invalidateQueries({
      predicate: ({ queryKey: [what] }) => what !== 'sync' && what !== 'later',
    });
  };
  const words = (): string => {
    switch (state.status) {
      case 'choosing':
      case 'preview':
        return '';
      case 'unread':
        return say('data.importUnread');
      case 'not-taken':
        return refusalWords(state.read, say);
      case 'taking':
        return say('data.importProgress', { count: state.through, of: state.file.things.length });
      case 'ended':
        return endWords(state.end);
    }
  };
  const isTaking = state.status === 'taking';
  const canGoOn = state.status === 'ended' && state.end.kind === 'stopped';
  return (
    <Section title={say('data.importTitle')}>
      <Text id={aboutId}>{say('data.importAbout')}</Text>
      <div className={styles.field}>
        <label htmlFor={fileId}>
          <Text weight="semibold">{say('data.importFile')}</Text>
        </label>
        <input
          id={fileId}
          className={styles.file}
          type="file"
          accept=".json,application/json"
          aria-describedby={aboutId}
          disabled={isTaking}
          onChange={({ target }) => void choose(target.files?.[0])}
        />
      </div>
      {state.status === 'preview' && <Preview file={state.file} />}
      {state.status === 'preview' && state.file.things.length > 0 && (
        <Button className={shared.back} appearance="primary" onClick={() => void take(state.file)}>
          {say('data.importStart')}
        </Button>
      )}
      {/* Always there, so that a screen reader hears what is put into it. */}
      <Text role="status">
        <bdi>{words()}</bdi>
      </Text>
      {canGoOn && (
        <Button className={shared.back} onClick={() => void take(state.file)}>
          {say('data.importGoOn')}
        </Button>
      )}
    </Section>
  );
};
