import english from './en.json';

/** The words of the interface, as ICU messages by id. English is the source; a missing id does not compile. */
export type MessageId = keyof typeof english;
export type Messages = Readonly<Record<MessageId, string>>;

export interface Words {
  /** BCP 47, for dates and numbers as well. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Messages;
}

const inEnglish = (locale: string): Words => ({ locale, direction: 'ltr', messages: english });

/**
 * The words for what the host calls its language; English where there is no translation. `en-XA` and `ar-XB` are
 * made from English to find layouts that break: 40 % longer, and from right to left.
 */
export const loadWords = async (locale: string): Promise<Words> => {
  const wanted = locale.toLowerCase();
  if (wanted === 'en-xa') {
    const { default: messages } = await import('./en.json?long');
    return { locale: 'en-GB', direction: 'ltr', messages };
  }
  if (wanted === 'ar-xb') {
    const { default: messages } = await import('./en.json?mirrored');
    return { locale: 'en-GB', direction: 'rtl', messages };
  }
  return inEnglish(/^en-[a-z]{2}$/.test(wanted) ? locale : 'en-GB');
};

/** What can be had at once, for the moment in which other words are still on their way. */
export const firstWords: Words = inEnglish('en-GB');
