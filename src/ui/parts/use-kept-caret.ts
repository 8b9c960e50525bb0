import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Line } from '../../client/sync/line-parts';

/** What is selected in a field, and in which words. */
export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly direction: 'forward' | 'backward' | 'none';
}

const selectedIn = (area: HTMLTextAreaElement): Selected => ({
  text: area.value,
  start: area.selectionStart,
  end: area.selectionEnd,
  direction: area.selectionDirection,
});

const sharedAtStart = (a: string, b: string): number => {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count += 1;
  return count;
};

const sharedAtEnd = (a: string, b: string, most: number): number => {
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
};

/** Half of a letter that is written as two units is no place for a caret. */
const betweenLetters = (text: string, at: number): number =>
  (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;

/** Where a place in one text is in another that took its place: beside the same words, where they are still there. */
export const placeAfter = (before: string, after: string, at: number): number => {
  const start = sharedAtStart(before, after);
  if (at <= start) return at;
  const end = sharedAtEnd(before, after, Math.min(before.length, after.length) - start);
  if (at >= before.length - end) return after.length - (before.length - at);
  return betweenLetters(after, Math.min(at, after.length - end));
};

/** Selects in a field what was selected before its words changed. */
export const selectAgain = (area: HTMLTextAreaElement, { text, start, end, direction }: Selected): void =>
  area.setSelectionRange(placeAfter(text, area.value, start), placeAfter(text, area.value, end), direction);

/**
 * Keeps the caret beside the words it stood by when another device's words come into the field; by itself a browser
 * would put it at the end. Answers what was selected when the words were last replaced.
 */
export const useKeptCaret = (
  line: Line<'note'>,
  field: RefObject<HTMLTextAreaElement | null>,
): RefObject<Selected | null> => {
  const before = useRef<Selected | null>(null);
  const replaced = useRef<Selected | null>(null);

  // The line tells of new words before they are drawn, and only then the caret still stands where it stood.
  useLayoutEffect(
    () =>
      line.subscribe(() => {
        before.current = field.current && selectedIn(field.current);
      }),
    [line, field],
  );
  useLayoutEffect(() => {
    const was = before.current;
    const area = field.current;
    before.current = null;
    if (!was || !area || area.value === was.text) return;
    replaced.current = was;
    if (document.activeElement === area) selectAgain(area, was);
  });
  return replaced;
};
