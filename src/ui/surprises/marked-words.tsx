import { Fragment } from 'react';
import { usePointStyles } from './styles';

interface MarkedWordsProps {
  readonly text: string;
  /** In their order, and none within another. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** What somebody wrote, with the words marked that made it likely. */
export const MarkedWords = ({ text, marks }: MarkedWordsProps) => {
  const styles = usePointStyles();
  return (
    <span className={styles.words} dir="auto">
      {marks.map(({ start, end }, nth) => (
        <Fragment key={start}>
          {text.slice(marks[nth - 1]?.end ?? 0, start)}
          <mark className={styles.mark}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </span>
  );
};
