/**
 * With an answer a prompt goes, and the pressed button with it. Whoever goes by keyboard must not begin anew at the top
 * of the page, so the card itself takes the focus; nothing moves by that.
 */
export const stayOnCard = (from: Element | null): void =>
  from?.closest('section')?.focus({ preventScroll: true });
