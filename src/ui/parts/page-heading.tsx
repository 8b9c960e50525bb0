import { makeStyles, mergeClasses, typographyStyles } from '@fluentui/react-components';
import { createContext, useContext, useState, type ReactNode } from 'react';

/**
 * Where a press leads from one page to another, what was pressed is gone, and the focus with it. So the heading of the
 * new page takes it, and a screen reader tells where its person is. A page that comes by itself takes nothing.
 */
interface Arrival {
  readonly expect: () => void;
  readonly take: () => boolean;
}

const createArrival = (): Arrival => {
  let isExpected = false;
  return {
    expect: () => {
      isExpected = true;
    },
    take: () => {
      const was = isExpected;
      isExpected = false;
      return was;
    },
  };
};

const ArrivalContext = createContext<Arrival | undefined>(undefined);

export const ArrivalProvider = ({ children }: { children: ReactNode }) => {
  const [arrival] = useState(createArrival);
  return <ArrivalContext value={arrival}>{children}</ArrivalContext>;
};

const useArrivalContext = (): Arrival => {
  const arrival = useContext(ArrivalContext);
  if (!arrival) throw new Error('A page stands outside of what leads to pages.');
  return arrival;
};

/** To be called by whatever is pressed to come to another page. */
export const useArrival = (): (() => void) => useArrivalContext().expect;

const useStyles = makeStyles({
  heading: { margin: 0, overflowWrap: 'anywhere', outlineStyle: 'none' },
  panel: typographyStyles.subtitle1,
  page: typographyStyles.title3,
});

interface PageHeadingProps {
  /** A panel beside a meeting has less room than a page of its own. */
  readonly of: 'panel' | 'page';
  readonly children: ReactNode;
}

/** The one heading of a page, which takes the focus when a press led here. */
export const PageHeading = ({ of, children }: PageHeadingProps) => {
  const styles = useStyles();
  const arrival = useArrivalContext();
  const [land] = useState(() => (heading: HTMLElement | null) => {
    if (!heading || !arrival.take()) return;
    // Whoever went on with something else meanwhile stays there.
    const { activeElement, body } = heading.ownerDocument;
    if (activeElement === null || activeElement === body) heading.focus();
  });
  return (
    <h1 ref={land} tabIndex={-1} className={mergeClasses(styles.heading, styles[of])}>
      {children}
    </h1>
  );
};
