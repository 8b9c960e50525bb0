import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Eye20Regular } from '@fluentui/react-icons/svg/eye';
import { EyeOff20Regular } from '@fluentui/react-icons/svg/eye-off';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useProduct } from '../parts/product';
import { useSay } from '../parts/use-words';

/**
 * What is private is hidden until it is wanted, and one press hides all of it. Hidden means gone: neither on the
 * screen nor in the accessibility tree nor in the page.
 */

type Curtain =
  | { readonly state: 'shown' }
  /** `stage`: everybody in the meeting is looking at a page of ours. */
  | { readonly state: 'hidden'; readonly why: 'start' | 'pressed' | 'stage' };

interface CurtainControls {
  readonly curtain: Curtain;
  readonly hide: () => void;
  readonly show: () => void;
}

const CurtainContext = createContext<CurtainControls | undefined>(undefined);

export const useCurtain = (): CurtainControls => {
  const controls = useContext(CurtainContext);
  if (!controls) throw new Error('A private part stands outside the curtain.');
  return controls;
};

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  show: { minHeight: '44px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  bones: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    filter: 'blur(4px)',
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  bone: {
    height: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralForeground3,
    opacity: 0.35,
  },
});

export const CurtainProvider = ({ children }: { children: ReactNode }) => {
  const { host } = useProduct();
  const [curtain, setCurtain] = useState<Curtain>({ state: 'hidden', why: 'start' });

  // The stage is outside of React: what it shows arrives by the host's own word, for as long as this page is there.
  useEffect(
    () =>
      host.sharing((sharing) => {
        if (sharing === 'stage') setCurtain({ state: 'hidden', why: 'stage' });
      }),
    [host],
  );

  // Escape hides, while the focus is inside; nothing listens to the rest of the window.
  const [listen] = useState(() => (place: HTMLDivElement | null) => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      setCurtain((before) => (before.state === 'hidden' ? before : { state: 'hidden', why: 'pressed' }));
      place?.querySelector<HTMLButtonElement>('[data-curtain]')?.focus();
    };
    place?.addEventListener('keydown', onKey);
    return () => place?.removeEventListener('keydown', onKey);
  });
  const controls: CurtainControls = {
    curtain,
    hide: () => setCurtain({ state: 'hidden', why: 'pressed' }),
    show: () => setCurtain({ state: 'shown' }),
  };
  return (
    <CurtainContext value={controls}>
      <div ref={listen}>{children}</div>
    </CurtainContext>
  );
};

const WHY = { start: 'hide.start', pressed: 'hide.pressed', stage: 'hide.stage' } as const;

/** The one switch of the page. It stays where it is, so that the focus stays too. */
export const CurtainBar = () => {
  const styles = useStyles();
  const say = useSay();
  const { curtain, hide, show } = useCurtain();
  const isHidden = curtain.state === 'hidden';
  return (
    <div className={styles.bar}>
      <Button
        className={styles.show}
        appearance={isHidden ? 'primary' : 'subtle'}
        icon={isHidden ? <Eye20Regular /> : <EyeOff20Regular />}
        data-curtain
        onClick={isHidden ? show : hide}
      >
        {say(isHidden ? 'hide.show' : 'hide.hide')}
      </Button>
      <Text size={200} className={styles.quiet}>
        {say(isHidden ? WHY[curtain.why] : 'hide.screen')}
      </Text>
    </div>
  );
};

/** A part that only its owner may see. */
export const Private = ({ children }: { children: ReactNode }) => {
  const styles = useStyles();
  const { curtain } = useCurtain();
  if (curtain.state === 'shown') return children;
  return (
    <div className={styles.bones} aria-hidden>
      <div className={styles.bone} style={{ width: '70%' }} />
      <div className={styles.bone} style={{ width: '90%' }} />
      <div className={styles.bone} style={{ width: '50%' }} />
    </div>
  );
};
