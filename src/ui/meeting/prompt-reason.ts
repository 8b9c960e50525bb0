import { useIntl } from 'react-intl';
import type { Reason } from '../../domain/prompts/reason';
import { useSay } from '../parts/use-words';

/** Why this prompt, in one line that is true. */
export const useReasonWords = (): ((reason: Reason, other: string) => string) => {
  const say = useSay();
  const intl = useIntl();
  return (reason, other) => {
    switch (reason.kind) {
      case 'open-promise':
        return say('prompt.becausePromise', { name: other });
      case 'pinned':
        return say('prompt.becausePinned');
      case 'asked-back':
        return say('prompt.becauseLater', { at: new Date(reason.at) });
      case 'not-asked-lately':
        return say('prompt.becauseNeeds', { name: other, meetings: reason.meetings });
      case 'process-step':
        return say('prompt.becauseStep');
      case 'never-used':
        return say('prompt.becauseNew', { name: other });
      case 'last-used':
        return say('prompt.becauseLast', {
          name: other,
          day: intl.formatDate(reason.at, { day: 'numeric', month: 'long' }),
        });
    }
  };
};
