/** A text for people: what the page about somebody shows, to be put into a letter or a mail. */

export interface ReadableItem {
  /** What it is and when, e.g. "Mon 1 March · One-on-one". */
  readonly head: string;
  /** What else is to be known of it, each a line. */
  readonly facts: readonly string[];
  /** What the person wrote. */
  readonly text: string;
}

export interface ReadablePart {
  readonly title: string;
  readonly items: readonly ReadableItem[];
}

const underlined = (title: string, sign: string): string =>
  `${title}\n${sign.repeat(Math.min(60, Array.from(title).length))}`;

const itemText = ({ head, facts, text }: ReadableItem): string =>
  [head, ...facts, ...(text === '' ? [] : [text])].join('\n');

/** Parts with nothing in them are left out. */
export const readableText = (
  title: string,
  about: readonly string[],
  parts: readonly ReadablePart[],
): string =>
  [
    [underlined(title, '='), ...about].join('\n'),
    ...parts
      .filter(({ items }) => items.length > 0)
      .flatMap((part) => [underlined(part.title, '-'), ...part.items.map(itemText)]),
  ].join('\n\n') + '\n';
