import { promptsDe } from '../../../src/domain/content/prompts-de';
import { promptsEn } from '../../../src/domain/content/prompts-en';
import { inWordsOf, type TranslatedWords } from '../../../src/domain/prompts/words';

const inGerman = inWordsOf(promptsDe, promptsEn);
const inEnglish = new Map(promptsEn.map((prompt) => [prompt.id, prompt]));
const wordsOf = ({ intent, ask, why }: Pick<TranslatedWords, 'intent' | 'ask' | 'why'>) => [intent, ask, why];

describe('The library in German', () => {
  it('has each prompt of a one-on-one and of an appraisal, in the words of its newest version', () => {
    const wanted = promptsEn.filter(
      ({ kinds }) => kinds.includes('one-on-one') || kinds.includes('appraisal'),
    );
    const english = new Set(promptsEn.flatMap(wordsOf));
    const missing = inGerman.filter(
      (prompt) =>
        wanted.some(({ id }) => id === prompt.id) && wordsOf(prompt).some((line) => english.has(line)),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('has no words for a prompt that is not there, and none twice', () => {
    expect(promptsDe.filter(({ id }) => !inEnglish.has(id))).toEqual([]);
    expect(new Set(promptsDe.map(({ id }) => id)).size).toBe(promptsDe.length);
  });

  it('says of each text that no native HR reader has read it yet', () => {
    expect(promptsDe.filter(({ read }) => read !== 'not-yet')).toEqual([]);
  });

  it('asks in quotation marks where the English does, and only there', () => {
    const asks = (text: string): boolean => /^["„]/.test(text);
    const differ = promptsDe.filter(({ id, ask }) => asks(ask) !== asks(inEnglish.get(id)?.ask ?? ''));
    expect(differ.map(({ id }) => id)).toEqual([]);
  });

  it('changes nothing but the words', () => {
    for (const prompt of inGerman)
      expect({ ...prompt, intent: '', ask: '', why: '' }).toEqual({
        ...inEnglish.get(prompt.id),
        intent: '',
        ask: '',
        why: '',
      });
  });
});

describe('What a language has no words for', () => {
  const [first] = promptsEn;
  const own = (over: Partial<TranslatedWords>): TranslatedWords => ({
    id: 'P001',
    version: 1,
    read: 'not-yet',
    intent: 'Titel',
    ask: 'Frage',
    why: 'Grund',
    ...over,
  });
  const shown = (pack: readonly TranslatedWords[]) => inWordsOf(pack, promptsEn)[0];

  it('stays in English as a whole prompt, and so does what was translated from earlier words', () => {
    expect(shown([])).toEqual(first);
    expect(shown([own({ version: 2 })])).toEqual(first);
    expect(shown([own({})])).toEqual({ ...first, intent: 'Titel', ask: 'Frage', why: 'Grund' });
  });
});
