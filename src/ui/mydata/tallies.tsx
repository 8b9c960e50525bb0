import { mergeClasses } from '@fluentui/react-components';
import { FormattedNumber } from 'react-intl';
import { useSay } from '../parts/use-words';
import { KIND_WORDS, type CountedKind } from './kind-words';
import { useDataStyles } from './styles';

interface Column {
  readonly title: string;
  readonly counts: Partial<Readonly<Record<CountedKind, number>>>;
}

/** How many of each kind, in one column or in several. A kind that nothing counts is left out. */
export const Tallies = ({ label, columns }: { label: string; columns: readonly Column[] }) => {
  const styles = useDataStyles();
  const say = useSay();
  const kinds = (Object.keys(KIND_WORDS) as CountedKind[]).filter((kind) =>
    columns.some(({ counts }) => counts[kind] !== undefined),
  );
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={head}>
            {say('data.kind')}
          </th>
          {columns.map(({ title }) => (
            <th key={title} scope="col" className={head}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row" className={styles.cell}>
              {say(KIND_WORDS[kind])}
            </th>
            {columns.map(({ title, counts }) => (
              <td key={title} className={styles.cell}>
                <FormattedNumber value={counts[kind] ?? 0} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
