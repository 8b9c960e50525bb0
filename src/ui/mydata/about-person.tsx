import { Button, Text } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import { idsOf, shownPeople, standsFor } from '../../domain/counterpart';
import { writeExport } from '../../domain/export/export-file';
import { readableText, type ReadablePart } from '../../domain/export/readable';
import type { Thing } from '../../domain/export/thing';
import { labelOf } from '../../domain/same-name';
import { PageHeading } from '../parts/page-heading';
import { Section } from '../parts/section';
import { useRunning } from '../parts/sync-gate';
import { today } from '../parts/today';
import { usePeople, type People } from '../parts/use-people';
import { useSay } from '../parts/use-words';
import { Asked } from './asked';
import { CopiedByHand, CopyButton, useCopy } from './copy-text';
import type { DataPlace } from './places';
import { nameOfFile, saveFile, type TextFile } from './save-file';
import { useDataStyles } from './styles';
import { tableOf } from './table';
import { useDates } from './use-dates';
import { useReadable } from './use-readable';
import { useRetention } from './use-retention';
import { useThingsAbout } from './use-things';

const PartList = ({ part }: { part: ReadablePart }) => {
  const styles = useDataStyles();
  if (part.items.length === 0) return null;
  return (
    <Section title={part.title}>
      <ul className={styles.list}>
        {part.items.map(({ head, facts, text }, nth) => (
          <li key={nth} className={styles.item}>
            <Text weight="semibold">
              <bdi>{head}</bdi>
            </Text>
            {facts.map((fact) => (
              <Text key={fact} size={200} className={styles.quiet}>
                <bdi>{fact}</bdi>
              </Text>
            ))}
            {text !== '' && (
              <Text className={styles.words} dir="auto">
                {text}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
};

interface KeptProps {
  readonly title: string;
  readonly name: string;
  readonly until: string | undefined;
  readonly things: readonly Thing[];
}

const Kept = ({ title, name, until, things }: KeptProps) => {
  const styles = useDataStyles();
  const say = useSay();
  const parts = useReadable()(things, name);
  const { state, copy } = useCopy();
  const [saved, setSaved] = useState('');
  if (things.length === 0) return <Text>{say('about.none')}</Text>;
  const text = () => readableText(title, until === undefined ? [] : [until], parts);
  const save = (file: TextFile) => {
    saveFile(file);
    setSaved(file.name);
  };
  const asJson = (): TextFile => ({
    name: nameOfFile(name, today(), 'json'),
    type: 'application/json',
    text: writeExport({ madeAt: new Date().toISOString(), things, trail: [] }),
  });
  const asTable = (): TextFile => ({
    name: nameOfFile(name, today(), 'csv'),
    type: 'text/csv',
    text: tableOf(things),
  });
  return (
    <>
      <div className={styles.stack}>
        <div className={styles.ways}>
          <CopyButton label={say('data.copy')} onCopy={() => void copy(text())} />
          <Button className={styles.way} onClick={() => save(asJson())}>
            {say('data.saveJson')}
          </Button>
          <Button className={styles.way} onClick={() => save(asTable())}>
            {say('data.saveCsv')}
          </Button>
        </div>
        <Text size={200} role="status">
          {state.kind === 'copied' && say('data.copied')}
          {saved !== '' && <bdi>{say('data.saved', { name: saved })}</bdi>}
        </Text>
        <CopiedByHand state={state} />
      </div>
      {parts.map((part) => (
        <PartList key={part.title} part={part} />
      ))}
    </>
  );
};

const known = (people: People, counterpart: string) => {
  if (people.status !== 'ready') return undefined;
  const shown = shownPeople(people.all);
  const id = standsFor(counterpart, people.all);
  const person = shown.find((one) => one.id === id);
  return { id, label: person && labelOf(person, shown), ids: idsOf(counterpart, people.all) };
};

interface AboutPersonProps {
  readonly counterpart: string;
  readonly onGo: (place: DataPlace) => void;
}

/** All that is kept about one person, in one place and in the form in which it can be handed over. */
export const AboutPerson = ({ counterpart, onGo }: AboutPersonProps) => {
  const styles = useDataStyles();
  const say = useSay();
  const dates = useDates();
  const { sync } = useRunning();
  useSyncExternalStore(sync.subscribe, sync.revision);
  const person = known(usePeople(), counterpart);
  const retention = useRetention();
  const things = useThingsAbout(person?.ids ?? [counterpart]);
  const name = person?.label ?? say('begin.them');
  const title = say('about.title', { name });
  const day = retention.data?.people.find((one) => one.counterpart === (person?.id ?? counterpart))?.until;
  const isHeld = (retention.data?.hold ?? null) !== null;
  const until = day === undefined || isHeld ? undefined : say('data.until', { day: dates.day(day) });
  const waiting = sync.waiting();
  return (
    <div className={styles.page}>
      <div>
        <PageHeading of="page">
          <bdi>{title}</bdi>
        </PageHeading>
        {until !== undefined && <Text className={styles.quiet}>{until}</Text>}
      </div>
      <Button className={styles.back} onClick={() => onGo({ kind: 'points', counterpart, appraisal: null })}>
        {say('about.points')}
      </Button>
      {waiting > 0 && <Text>{say('data.waiting', { count: waiting })}</Text>}
      <Asked query={things}>
        {(value) => <Kept title={title} name={name} until={until} things={value} />}
      </Asked>
    </div>
  );
};
