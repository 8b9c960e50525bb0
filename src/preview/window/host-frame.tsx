import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Frame } from '../frames';
import type { Meeting } from '../meetings';
import { colleagues } from '../people';
import type { Effect, PeopleAnswer, PeopleQuestion } from '../protocol/answer-kinds';
import { focusEnter } from '../protocol/events';
import type { Surface, WindowState } from '../protocol/window-state';
import { openSession } from '../session';
import type { Session } from '../session';
import type { Preview } from '../use-preview';
import { PeopleList } from './people-list';
import { inList, usePeopleList } from './use-people-list';

const useStyles = makeStyles({
  place: { position: 'relative', width: '100%', height: '100%', minHeight: 0, display: 'flex' },
  frame: { flexGrow: 1, width: '100%', border: 'none', backgroundColor: 'transparent' },
  hidden: { visibility: 'hidden' },
  /** Seen only when the keyboard is on it. */
  enter: {
    position: 'absolute',
    zIndex: 1,
    top: tokens.spacingVerticalS,
    insetInlineStart: tokens.spacingHorizontalS,
    '&:not(:focus)': { opacity: 0, pointerEvents: 'none' },
  },
  over: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

const placeNames: { readonly [Place in Surface]: string } = {
  'side-panel': 'side panel',
  'chat-tab': 'tab of the meeting chat',
  'personal-tab': 'personal app',
  stage: 'meeting stage',
};

interface HostFrameProps {
  readonly frame: Frame;
  readonly meeting: Meeting;
  readonly preview: Preview;
}

/** A page of the app in its frame, with the host's end of the protocol attached to it. */
export const HostFrame = ({ frame, meeting, preview }: HostFrameProps) => {
  const styles = useStyles();
  const { choices, desk, rest } = preview;
  const iframe = useRef<HTMLIFrameElement>(null);
  const enter = useRef<HTMLElement>(null);
  const session = useRef<Session>(undefined);
  const list = usePeopleList();
  const [failure, setFailure] = useState<string>();

  const state = useEffectEvent((): WindowState => ({
    surface: frame.surface,
    person: frame.person,
    theme: choices.theme,
    locale: choices.locale,
    meeting,
    poor: choices.poor,
    stage: choices.stage,
    subPage: frame.surface === 'personal-tab' ? choices.sub : undefined,
    consented: preview.consented.has(frame.person.id),
    origin: window.location.origin,
  }));
  const act = useEffectEvent((effect: Effect): void => {
    if (effect.kind === 'failed') setFailure(effect.message);
    else if (effect.kind === 'focus-back') enter.current?.focus();
    else preview.act(frame, effect);
  });
  const choosePeople = useEffectEvent((question: PeopleQuestion) => list.ask(question));
  const open = useEffectEvent(() =>
    openSession({
      post: (message) => iframe.current?.contentWindow?.postMessage(message, window.location.origin),
      state: () => state(),
      issuer: (person) => desk.server.token(person),
      choosePeople: (question) => choosePeople(question),
      act: (effect) => act(effect),
      log: (line) => desk.log.add(frame, line),
      later: (run, ms) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      now: () => Date.now(),
    }),
  );
  const enlist = useEffectEvent((opened: Session) => desk.frames.add(frame, opened));

  // Before the first paint: a page that is quick must not find nobody listening.
  useLayoutEffect(() => {
    const opened = open();
    session.current = opened;
    const listen = (event: MessageEvent<unknown>): void => {
      const fromFrame = event.source === iframe.current?.contentWindow;
      if (fromFrame && event.origin === window.location.origin) opened.receive(event.data);
    };
    window.addEventListener('message', listen);
    const delist = enlist(opened);
    return () => {
      window.removeEventListener('message', listen);
      delist();
      opened.close();
    };
  }, []);

  const goIn = (): void => {
    iframe.current?.focus();
    session.current?.tell(focusEnter(true));
  };

  const answerPeople = (answer: PeopleAnswer): void => {
    list.answer(answer);
    iframe.current?.focus();
  };

  const asleep = rest === 'asleep';
  return (
    <div className={styles.place}>
      <Button
        ref={(element: HTMLElement | null) => void (enter.current = element)}
        size="small"
        className={styles.enter}
        onClick={goIn}
      >
        Go into Leadership Overlay
      </Button>
      <iframe
        ref={iframe}
        name="embedded-page-container"
        title={`Leadership Overlay, ${placeNames[frame.surface]}, as ${frame.person.name}`}
        src={frame.path}
        allow="clipboard-read; clipboard-write"
        className={mergeClasses(styles.frame, asleep && styles.hidden)}
      />
      {list.asking ? (
        <PeopleList
          number={list.asking.number}
          question={list.asking.question}
          people={inList(list.asking.question, colleagues(desk.people, frame.person), meeting.people)}
          onAnswer={answerPeople}
        />
      ) : null}
      {asleep ? (
        <div className={styles.over}>
          <Text>Asleep, out of sight and kept, as when another tab is opened.</Text>
          <Button onClick={preview.wake}>Wake</Button>
        </div>
      ) : failure === undefined ? null : (
        <div className={styles.over} role="alert">
          <Text weight="semibold">There was a problem reaching this app</Text>
          <Text>{failure}</Text>
          <Button onClick={preview.reload}>Try again</Button>
        </div>
      )}
    </div>
  );
};
