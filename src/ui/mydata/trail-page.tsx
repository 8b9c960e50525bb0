import { Button, Text } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ask } from '../../client/ask';
import type { Output } from '../../contract/commands';
import { PageHeading } from '../parts/page-heading';
import { useProduct } from '../parts/product';
import { useSession } from '../parts/sync-gate';
import { useSay, type Say } from '../parts/use-words';
import { Asked } from './asked';
import { KIND_WORDS } from './kind-words';
import { useDataStyles } from './styles';
import { useDates } from './use-dates';

type Page = Output<'audit/list'>;
type Entry = Page['entries'][number];

const PAGE = 50;

const VERBS = {
  list: 'trail.read',
  read: 'trail.read',
  changes: 'trail.read',
  save: 'trail.saved',
  remove: 'trail.removed',
  restore: 'trail.restored',
  import: 'trail.takenIn',
} as const;

const isVerb = (verb: string): verb is keyof typeof VERBS => Object.hasOwn(VERBS, verb);

/** What was done, in words. A command of an earlier or a later release is told by its name. */
const actWords = ({ command, kind }: Entry, say: Say): string => {
  if (command === 'hold/place') return say('trail.holdPlaced');
  if (command === 'hold/lift') return say('trail.holdLifted');
  const title = say(kind === 'everything' ? 'trail.everything' : KIND_WORDS[kind]);
  const verb = command.split('/')[1] ?? '';
  return isVerb(verb) ? say(VERBS[verb], { title }) : say('trail.unknown', { title, name: command });
};

const isByAdministrator = ({ command }: Entry): boolean => command.startsWith('hold/');

const EntryItem = ({ entry }: { entry: Entry }) => {
  const styles = useDataStyles();
  const say = useSay();
  const dates = useDates();
  const { person } = useSession();
  const who = () => {
    if (entry.who === person) return say('trail.you');
    return isByAdministrator(entry) ? say('trail.administrator') : say('trail.other', { name: entry.who });
  };
  return (
    <li className={styles.item}>
      <Text>{actWords(entry, say)}</Text>
      <Text size={200} className={styles.quiet}>
        <bdi>{who()}</bdi> · <bdi>{dates.moment(entry.at)}</bdi>
        {entry.minutes > 0 && <> · {say('trail.minutes', { minutes: entry.minutes })}</>}
        {entry.result !== 'done' && <> · {say('trail.notDone')}</>}
      </Text>
    </li>
  );
};

const CHAIN_WORDS = {
  whole: 'trail.whole',
  unchecked: 'trail.unchecked',
  broken: 'trail.broken',
} as const;

/** A fault in one page is a fault in the record. */
const chainOf = (pages: readonly Page[]): Page['chain'] => {
  const states = pages.map(({ chain }) => chain);
  if (states.includes('broken')) return 'broken';
  return states.includes('unchecked') ? 'unchecked' : 'whole';
};

const Entries = ({ pages }: { pages: readonly Page[] }) => {
  const styles = useDataStyles();
  const say = useSay();
  const chain = chainOf(pages);
  const entries = pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <Text className={styles.quiet}>{say('trail.none')}</Text>;
  return (
    <>
      <div
        className={chain === 'broken' ? styles.note : undefined}
        role={chain === 'broken' ? 'alert' : undefined}
      >
        <Text className={chain === 'whole' ? styles.quiet : undefined}>{say(CHAIN_WORDS[chain])}</Text>
      </div>
      <ol className={styles.list}>
        {entries.map((entry) => (
          <EntryItem key={entry.number} entry={entry} />
        ))}
      </ol>
    </>
  );
};

/** Every opening and every change of what the person keeps, by whomever, the newest first. */
export const TrailPage = () => {
  const styles = useDataStyles();
  const say = useSay();
  const { send } = useProduct();
  const trail = useInfiniteQuery({
    queryKey: ['trail'],
    queryFn: ({ pageParam }) => ask(send, 'audit/list', { before: pageParam, limit: PAGE }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ entries, more }) => (more ? (entries.at(-1)?.number ?? null) : null),
    gcTime: 0,
  });
  return (
    <div className={styles.page}>
      <PageHeading of="page">{say('trail.title')}</PageHeading>
      <Text>{say('trail.about')}</Text>
      <Asked query={{ ...trail, data: trail.data?.pages }}>{(pages) => <Entries pages={pages} />}</Asked>
      {trail.hasNextPage && (
        <Button
          className={styles.back}
          disabledFocusable={trail.isFetchingNextPage}
          onClick={() => void trail.fetchNextPage()}
        >
          {say('trail.more')}
        </Button>
      )}
    </div>
  );
};
