import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { z } from 'zod';
import type { CommandName, Input } from '../src/contract/commands';

/** 128 random bits, as every id of the contract. */
export const newId = (): string => randomBytes(16).toString('base64url');

/** Asks the product's API as one person, over connections that stay open. */
export interface ApiClient {
  call<Name extends CommandName>(name: Name, input: Input<Name>): Promise<unknown>;
  /** For what is to be refused: the status alone. */
  statusOf<Name extends CommandName>(name: Name, input: Input<Name>): Promise<number>;
  close(): void;
}

const post = (
  agent: Agent,
  url: string,
  authorization: string | undefined,
  body: unknown,
): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const sent = Buffer.from(JSON.stringify(body));
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': sent.byteLength,
      ...(authorization === undefined ? {} : { Authorization: authorization }),
    };
    const asked = request(url, { agent, method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    asked.once('error', reject);
    asked.end(sent);
  });

const granted = async (...asked: Parameters<typeof post>): Promise<unknown> => {
  const { status, text } = await post(...asked);
  if (status !== 200) throw new Error(`${asked[1]} answered ${status}: ${text}`);
  return JSON.parse(text) as unknown;
};

const Token = z.object({ token: z.string() });

/** @param person an id of the local people */
export const signIn = async (base: string, person: string): Promise<ApiClient> => {
  const agent = new Agent({ keepAlive: true });
  const { token } = Token.parse(await granted(agent, `${base}/local/token`, undefined, { person }));
  return {
    call: (name, input) => granted(agent, `${base}/api/${name}`, `Bearer ${token}`, input),
    statusOf: async (name, input) =>
      (await post(agent, `${base}/api/${name}`, `Bearer ${token}`, input)).status,
    close: () => agent.destroy(),
  };
};

const Saved = z.object({ version: z.string() });

/** The version that a save was answered with. */
export const versionOf = (answer: unknown): string => Saved.parse(answer).version;
