/** A whole string, or one mark of punctuation. What lies between them in valid JSON says nothing about members. */
const STRING_OR_MARK = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;

/**
 * True when any object in the text names a member twice, in whatever spelling (`"tid"` and `"t\u0069d"` are one
 * name). Parsers disagree about which of the two counts, so a token that does this is not read at all.
 * The text must already be known to be valid JSON.
 */
export const repeatsAMember = (json: string): boolean => {
  const open: Set<string>[] = [];
  let previous = '';
  for (const [found] of json.matchAll(STRING_OR_MARK)) {
    if (found === '{' || found === '[') open.push(new Set());
    else if (found === '}' || found === ']') open.pop();
    else if (found === ':') {
      const name = String(JSON.parse(previous));
      const members = open.at(-1);
      if (members?.has(name)) return true;
      members?.add(name);
    }
    previous = found;
  }
  return false;
};
