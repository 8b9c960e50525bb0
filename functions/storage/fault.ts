import { z } from 'zod';

/**
 * What storage answered when it refused, without the request. The error of the SDK carries the request, and with it
 * the words of the note; an error ends in a log sooner or later, so the SDK's error goes no further than this file.
 */
export class StorageFault extends Error {
  override readonly name = 'StorageFault' as const;
  constructor(
    /** HTTP status; undefined when there was no answer. */
    readonly status: number | undefined,
    /** The code of storage or of the network, such as `TableNotFound` or `ECONNREFUSED`. */
    readonly code: string,
  ) {
    super(status === undefined ? `No answer from storage: ${code}.` : `Storage answered ${status} ${code}.`);
  }
}

const SdkError = z.object({
  name: z.literal('RestError'),
  statusCode: z.number().optional(),
  code: z.string().optional(),
  details: z
    .object({
      odataError: z.object({ code: z.string() }).optional(),
      errorCode: z.string().optional(),
    })
    .optional()
    .catch(undefined),
});

/** The fault that an error of the SDK tells of; undefined for any other error, which is a bug of ours. */
export const faultOf = (error: unknown): StorageFault | undefined => {
  const parsed = SdkError.safeParse(error);
  if (!parsed.success) return undefined;
  const { statusCode, code, details } = parsed.data;
  return new StorageFault(
    statusCode,
    details?.odataError?.code ?? details?.errorCode ?? code ?? 'without a code',
  );
};

/** Down, out of reach or too busy: asking again later is right. */
export const isOutage = ({ status }: StorageFault): boolean =>
  status === undefined || status === 408 || status === 429 || status >= 500;

/** The table itself is gone, which says nothing about a row. It is made again when it is next needed. */
export const isTableGone = ({ code }: StorageFault): boolean =>
  code === 'TableNotFound' || code === 'TableBeingDeleted';
