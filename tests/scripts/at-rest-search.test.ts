import { formNames, formsFound, FORMS } from '../../scripts/at-rest/search';

const WORD = 'Ana Ruiz über 25';
const around = (text: string): string => `\u0000\u00ff"${text}",\n`;

test.each(formNames)('A word that stands in storage %s is found, wherever it begins', (form) => {
  for (const spelled of FORMS[form](WORD)) expect(formsFound(around(spelled), WORD)).toContain(form);
});

test('A word within a longer text is found when the text is encoded as a whole', () => {
  for (const before of ['', 'x', 'xy', 'xyz'])
    expect(formsFound(Buffer.from(`${before}${WORD} and more`).toString('base64'), WORD)).toEqual([
      'in base64',
    ]);
});

test('A word that is not there is not found, in no form', () => {
  expect(formsFound(around('Ana Ruiz') + Buffer.from('über').toString('hex'), WORD)).toEqual([]);
});
