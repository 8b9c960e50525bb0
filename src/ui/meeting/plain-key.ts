/** A letter by itself, and not one that is typed into a field or pressed together with another key. */
export const isPlainKey = ({
  target,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  isComposing,
}: KeyboardEvent): boolean =>
  !(ctrlKey || metaKey || altKey || shiftKey || isComposing) &&
  !(target instanceof Element && target.closest('input, textarea, select, [contenteditable]'));
