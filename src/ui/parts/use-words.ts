import { useIntl, type PrimitiveType } from 'react-intl';
import type { Failure } from '../../contract/failure';
import type { MessageId } from '../../words/words';

type Values = Readonly<Record<string, PrimitiveType>>;

export interface Say {
  (id: MessageId, values?: Values): string;
}

/** The words of a message in the person's language. */
export const useSay = (): Say => {
  const intl = useIntl();
  return (id, values) => intl.formatMessage({ id }, values);
};

const valuesOf = (failure: Failure): Values => {
  switch (failure.code) {
    case 'invalid':
      return { field: failure.field, message: failure.message };
    case 'unexpected':
      return { reference: failure.reference };
    default:
      return {};
  }
};

/** The one table from a refusal to its sentence; a refusal without words does not compile. */
export const useFailureWords = (): ((failure: Failure) => string) => {
  const say = useSay();
  return (failure) => say(`failure.${failure.code}` satisfies MessageId, valuesOf(failure));
};
