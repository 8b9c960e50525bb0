import { screen } from '@testing-library/react';
import type { Failure, FailureCode } from '../../src/contract/failure';
import { useFailureWords } from '../../src/ui/parts/use-words';
import english from '../../src/words/en.json';
import { firstWords, loadWords } from '../../src/words/words';
import { show } from '../support/in-process';
import { textsUnder } from '../support/sources';

const sources = textsUnder('src', 'preview');

/** Every text in single quotes that has the form of a message's id, and the ids that are put together. */
const named = new Set(
  sources.flatMap((source) => [...source.matchAll(/'([a-zA-Z]+\.[a-zA-Z0-9-]+)'/g)].map(([, id = '']) => id)),
);
const isFailureId = (id: string): boolean => id.startsWith('failure.');
const ids = Object.keys(english);

test('Every message that a screen asks for is there', () => {
  const subjects = new Set(ids.map((id) => id.split('.')[0]));
  const looksLikeOne = (id: string) => subjects.has(id.split('.')[0]);
  expect([...named].filter((id) => looksLikeOne(id) && !ids.includes(id))).toEqual([]);
  expect(named.size).toBeGreaterThan(50);
});

test('Every message that is written is asked for by a screen', () => {
  expect(ids.filter((id) => !named.has(id) && !isFailureId(id))).toEqual([]);
});

const failures: { readonly [Code in FailureCode]: Extract<Failure, { code: Code }> } = {
  unauthenticated: { code: 'unauthenticated' },
  forbidden: { code: 'forbidden' },
  'not-found': { code: 'not-found' },
  invalid: { code: 'invalid', field: 'text', message: 'must be a single line' },
  'too-large': { code: 'too-large', max: 1 },
  conflict: { code: 'conflict', version: 'v2' },
  'on-hold': { code: 'on-hold' },
  'condition-required': { code: 'condition-required' },
  'too-many': { code: 'too-many', retryAfterMs: 1 },
  unavailable: { code: 'unavailable', retryAfterMs: 1 },
  unexpected: { code: 'unexpected', reference: 'r-17' },
};

const Sentence = ({ failure }: { failure: Failure }) => <p>{useFailureWords()(failure)}</p>;

test.each(Object.values(failures))('The refusal $code is told in a sentence of its own', (failure) => {
  show(<Sentence failure={failure} />, { gate: 'none' });
  const words = screen.getByText(/\.$/).textContent;
  expect(words).toMatch(/^[a-z“].{10,}\.$/);
  expect(words).not.toMatch(/[{}]|undefined/);
  if (failure.code === 'unexpected') expect(words).toContain('r-17');
  if (failure.code === 'invalid') expect(words).toContain('must be a single line');
});

test('There is a sentence for each refusal, and none for a refusal that is no more', () => {
  expect(ids.filter(isFailureId).sort()).toEqual(
    Object.keys(failures)
      .map((code) => `failure.${code}`)
      .sort(),
  );
  expect(new Set(ids.filter(isFailureId).map((id): unknown => Reflect.get(english, id))).size).toBe(
    Object.keys(failures).length,
  );
});

test.each([
  ['en-GB', 'en-GB'],
  ['en-us', 'en-us'],
  ['en-AU', 'en-AU'],
  ['de-DE', 'en-GB'],
  ['', 'en-GB'],
  ['en', 'en-GB'],
])('A host that says "%s" is shown English with the days and times of %s', async (locale, shown) => {
  expect(await loadWords(locale)).toEqual({ ...firstWords, locale: shown });
});
