import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * A press may take away the very button that was pressed. The focus then goes to the first button in the same place,
 * and not to the beginning of the page.
 */
export const useFocusStays = <Place extends HTMLElement>(): {
  readonly place: RefObject<Place | null>;
  /** Said by the press. */
  readonly pressed: () => void;
} => {
  const place = useRef<Place>(null);
  const wasPressed = useRef(false);
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body;
    if (wasPressed.current && isLost) place.current?.querySelector('button')?.focus();
    wasPressed.current = false;
  });
  return {
    place,
    pressed: () => {
      wasPressed.current = true;
    },
  };
};
