/** Where the focus goes when what had it is gone. React calls these when the element appears. */

type Takes = (element: HTMLElement | null) => void;

/** For an element that appears because of an act of the person. */
export const focusIt: Takes = (element) => element?.focus();

/** For an element of a list, which may go and come for other reasons: it takes the focus the first time alone. */
export const focusOnce = (): Takes => {
  let isDone = false;
  return (element) => {
    if (!element || isDone) return;
    isDone = true;
    element.focus();
  };
};

/** The person to whom the owner's last act led. */
export interface Eyed {
  readonly id: string;
  readonly focus: Takes;
}
