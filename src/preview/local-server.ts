import { parsePeople } from './people';
import type { Person } from './people';
import type { IssuerAnswer } from './protocol/answer-kinds';
import { parseJson, textAt } from './read';

/** What the preview asks of the local host. None of these addresses exists in Azure. */
export interface LocalServer {
  people(): Promise<readonly Person[]>;
  token(person: string): Promise<IssuerAnswer>;
  /** Fills in a month of sample notes and commitments for the person. Throws an error in words when it fails. */
  sampleMonth(person: string): Promise<void>;
}

const unreachable = 'The local host does not answer. Is it still running?';

export const localServer = (fetch: typeof globalThis.fetch): LocalServer => {
  const post = (path: string, person: string): Promise<Response> =>
    fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    });

  const reached = async (asking: Promise<Response>): Promise<Response> => {
    try {
      return await asking;
    } catch (cause) {
      throw new Error(unreachable, { cause });
    }
  };

  return {
    people: async () => {
      const response = await reached(fetch('/local/people'));
      if (!response.ok) throw new Error(`The local host refused to list its people (${response.status}).`);
      return parsePeople(await response.json());
    },
    token: async (person) => {
      let response: Response;
      try {
        response = await post('/local/token', person);
      } catch {
        return { ok: false, problem: 'unreachable', message: unreachable };
      }
      const answer = parseJson(await response.text());
      const token = textAt(answer, 'token');
      const idToken = textAt(answer, 'idToken');
      return response.ok && token !== undefined && idToken !== undefined
        ? { ok: true, token, idToken }
        : { ok: false, problem: 'refused', message: `No token. ${reasonOf(response, answer)}` };
    },
    sampleMonth: async (person) => {
      const response = await reached(post('/local/sample', person));
      if (!response.ok) throw new Error(reasonOf(response, parseJson(await response.text())));
    },
  };
};

const reasonOf = ({ status }: Response, answer: unknown): string =>
  textAt(answer, 'message') ?? `The local host answered ${status} and gave no reason.`;
