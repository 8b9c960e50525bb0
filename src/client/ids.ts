/** Ids of 128 bits as 22 characters of base64url. */

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

/** A new id that nobody can guess and that never comes twice. */
export const newId = (): string => base64url(crypto.getRandomValues(new Uint8Array(16)));

/**
 * The id that follows from what a thing is about. Two windows that begin the same meeting then write to the same
 * record, and meet as two versions of one thing instead of as two things.
 */
export const idOfSubject = async (subject: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(subject));
  return base64url(new Uint8Array(digest).subarray(0, 16));
};
