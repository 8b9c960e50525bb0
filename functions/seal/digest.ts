import type { Act } from '../../src/domain/write';
import { sha256 } from './sha256';

/** The same JSON for the same content, in whatever order its members were sent. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Stands for what a write does and to what. Sixteen hex digits tell a repeat from a fault; a
 * short text can be guessed from them, so they are kept sealed. */
export const digestOf = (act: Act, content: object): string =>
  sha256(`${act} ${canonical(content)}`, 'hex').slice(0, 16);
