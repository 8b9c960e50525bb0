import { z } from 'zod';
import { json, words, type Answer } from './answer';

/** What stands in for Entra on one machine, as far as the local addresses need it. */
export interface LocalSignIn {
  people(): readonly unknown[];
  jwks(): unknown;
  /** Undefined when there is nobody of that id. */
  tokenFor(personId: string): Promise<string | undefined>;
  idTokenFor(personId: string): Promise<string | undefined>;
}

/** Fills the local store with sample data of one person. Throws in words when that person can have none. */
export type LoadSample = (personId: string) => Promise<unknown>;

const PersonRequest = z.object({ person: z.string().min(1).max(64) });

const parseJson = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    // What is no JSON fails the check of its shape in the same words as JSON of another shape.
    return undefined;
  }
};

const tokenAnswer = async (signIn: LocalSignIn, body: Uint8Array): Promise<Answer> => {
  const asked = PersonRequest.safeParse(parseJson(body));
  if (!asked.success) return json(400, { message: 'Send {"person": id} with an id from /local/people.' });
  const { person } = asked.data;
  const [token, idToken] = await Promise.all([signIn.tokenFor(person), signIn.idTokenFor(person)]);
  if (token === undefined) return json(404, { message: 'There is nobody of that id; see /local/people.' });
  return json(200, { token, idToken });
};

const sampleAnswer = async (loadSample: LoadSample | undefined, body: Uint8Array): Promise<Answer> => {
  if (!loadSample) return json(501, { message: 'There is no sample to load.' });
  const asked = PersonRequest.safeParse(parseJson(body));
  if (!asked.success) return json(400, { message: 'Send {"person": id} with an id from /local/people.' });
  try {
    return json(200, await loadSample(asked.data.person));
  } catch (error) {
    return json(409, { message: error instanceof Error ? error.message : String(error) });
  }
};

/** Answers an address below `/local/`, none of which exists in Azure. */
export const localAnswer = async (
  method: string,
  path: string,
  body: Uint8Array,
  signIn: LocalSignIn,
  loadSample: LoadSample | undefined,
): Promise<Answer> => {
  const reading = method === 'GET' || method === 'HEAD';
  switch (`${reading ? 'GET' : method} ${path}`) {
    case 'GET /local/people':
      return json(200, { people: signIn.people() });
    case 'GET /local/jwks':
      return json(200, signIn.jwks());
    case 'POST /local/token':
      return tokenAnswer(signIn, body);
    case 'POST /local/sample':
      return sampleAnswer(loadSample, body);
    case 'GET /local/token':
    case 'GET /local/sample':
      return words(405, 'Post to this address.', { Allow: 'POST' });
    default:
      return words(404, 'The local host has no such address.');
  }
};
