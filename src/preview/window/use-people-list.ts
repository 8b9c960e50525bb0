import { useRef, useState } from 'react';
import type { Person } from '../people';
import type { PeopleAnswer, PeopleQuestion } from '../protocol/answer-kinds';

interface Asking {
  /** Another number is another list, with nothing chosen in it yet. */
  readonly number: number;
  readonly question: PeopleQuestion;
}

/** One list at a time: a page that asks again while it is open takes its first question back. */
export const usePeopleList = () => {
  const [asking, setAsking] = useState<Asking>();
  const waiting = useRef<(answer: PeopleAnswer) => void>(undefined);

  const answer = (given: PeopleAnswer): void => {
    const tell = waiting.current;
    waiting.current = undefined;
    setAsking(undefined);
    tell?.(given);
  };
  const ask = (question: PeopleQuestion): Promise<PeopleAnswer> => {
    waiting.current?.('cancelled');
    setAsking((before) => ({ number: (before?.number ?? 0) + 1, question }));
    return new Promise((resolve) => (waiting.current = resolve));
  };
  return { asking, ask, answer };
};

/** Who is in the list: only whom a directory knows, since the answer is a directory's id. */
export const inList = (
  { among }: PeopleQuestion,
  organisation: readonly Person[],
  members: readonly Person[],
): readonly Person[] =>
  (among === 'organisation' ? organisation : members).filter(({ oid }) => oid !== undefined);
