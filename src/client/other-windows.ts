/**
 * What the windows of one person in one browser tell each other when everything is erased. `erasing`: nothing may be
 * written from now on, or it would come back. `over`: it is erased, or it could not be; whoever hears it starts anew.
 */
export type Word = 'erasing' | 'over';

export interface OtherWindows {
  readonly tell: (word: Word) => void;
  readonly hear: (listener: (word: Word) => void) => void;
  readonly close: () => void;
}

/** The little of a `BroadcastChannel` that is used here. */
export interface Channel {
  readonly postMessage: (message: string) => void;
  readonly addEventListener: (type: 'message', listener: (event: { readonly data: unknown }) => void) => void;
  readonly close: () => void;
}

const isWord = (data: unknown): data is Word => data === 'erasing' || data === 'over';

/** @param open undefined where a browser has no such channel: then each window is by itself */
export const createOtherWindows = (
  scope: string,
  open: ((name: string) => Channel) | undefined,
): OtherWindows => {
  const channel = open?.(`leadership-overlay|${scope}`);
  return {
    tell: (word) => channel?.postMessage(word),
    hear: (listener) =>
      channel?.addEventListener('message', ({ data }) => {
        if (isWord(data)) listener(data);
      }),
    close: () => channel?.close(),
  };
};
