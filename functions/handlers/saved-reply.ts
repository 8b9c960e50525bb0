import { answer, refuse, type Reply } from '../../src/contract/failure';
import type { SaveOutcome } from '../storage/save';

/** The outcome of a save as the contract says it. */
export const savedReply = (outcome: SaveOutcome): Reply<{ version: string; savedAt: string }> => {
  switch (outcome.kind) {
    case 'saved':
      return answer({ version: outcome.version, savedAt: outcome.savedAt });
    case 'conflict':
      return refuse({ code: 'conflict', version: outcome.version });
    case 'missing':
      return refuse({ code: 'not-found' });
  }
};
