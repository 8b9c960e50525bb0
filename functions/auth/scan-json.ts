/** How much a text of JSON may hold before it is read at all. */
export interface JsonLimits {
  /** Objects and lists within each other. */
  readonly depth: number;
  /** Members of objects and entries of lists, all together. */
  readonly members: number;
}

export type JsonFault =
  | 'not-json'
  | 'too-deep'
  | 'too-many'
  /** Parsers disagree about which of two members of one name counts, so neither is taken. */
  | 'repeated';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Where the string that begins at `from` ends; -1 when it does not. */
const endOfString = (text: string, from: number): number => {
  for (let at = from + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) return at;
    if (unit === BACKSLASH) at += 1;
  }
  return -1;
};

/** The name in whatever spelling: `"tid"` and `"t\u0069d"` are one. Undefined when it is no string of JSON. */
const readName = (quoted: string): string | undefined => {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
};

/**
 * Looks once over a text, in time that grows with its length and no faster, before anything is built of it: what is
 * nested thousands deep would overflow whoever walks through it later. It finds no fault in some texts that are no
 * JSON; to find those is left to the parser.
 */
export const scanJson = (text: string, limits: JsonLimits): JsonFault | undefined => {
  /** The names of each object that is open; lists have none. */
  const open: Set<string>[] = [];
  let members = 0;
  let justOpened = false;
  let previous = '';
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    switch (mark) {
      case ' ':
      case '\n':
      case '\r':
      case '\t':
        continue;
      case '}':
      case ']':
        open.pop();
        justOpened = false;
        continue;
      case ':': {
        const name = readName(previous);
        if (name === undefined) return 'not-json';
        const names = open.at(-1);
        if (names?.has(name)) return 'repeated';
        names?.add(name);
        continue;
      }
      case ',':
        members += 1;
        break;
      default:
        // The first thing within what was opened; all others come after a comma.
        if (justOpened) members += 1;
        justOpened = false;
    }
    if (members > limits.members) return 'too-many';
    if (mark === '{' || mark === '[') {
      open.push(new Set());
      if (open.length > limits.depth) return 'too-deep';
      justOpened = true;
    } else if (mark === '"') {
      const end = endOfString(text, at);
      if (end < 0) return 'not-json';
      previous = text.slice(at, end + 1);
      at = end;
    }
  }
  return undefined;
};
