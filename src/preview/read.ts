/** Small readers for values that come from outside: a page's message, the local host's answer, the address bar. */

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text at `key`, or undefined when it is missing or something other than text. */
export const textAt = (value: unknown, key: string): string | undefined => {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : undefined;
};

/** Undefined when the text is not JSON: the caller says what was expected of whom. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The member of a closed list that equals the text, typed as such. */
export const oneOf = <Choice extends string>(
  choices: readonly Choice[],
  text: string | null,
): Choice | undefined => choices.find((choice) => choice === text);
