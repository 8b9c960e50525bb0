import { readPageConfig } from '../../src/host/page-config';

const page = (content: string | null): Document => {
  const made = document.implementation.createHTMLDocument();
  if (content === null) return made;
  const meta = made.createElement('meta');
  meta.name = 'lo-config';
  meta.content = content;
  made.head.append(meta);
  return made;
};

const good = { clientId: 'client', appId: 'app', domain: 'lo.example.com', signIn: 'entra' };

test('The settings of a page are read as the server wrote them', () => {
  expect(readPageConfig(page(JSON.stringify(good)))).toEqual(good);
  expect(readPageConfig(page(JSON.stringify({ ...good, signIn: 'local' }))).signIn).toBe('local');
});

test.each(['Local', 'yes', 'LOCAL', 'dev'])(
  'A way of signing in that is not known ("%s") is the strict one',
  (signIn) => {
    expect(readPageConfig(page(JSON.stringify({ ...good, signIn }))).signIn).toBe('entra');
  },
);

test.each(['clientId', 'appId', 'domain', 'signIn'])(
  'Settings without "%s" stop the page, in words',
  (name) => {
    for (const value of [undefined, '', 7, null]) {
      const settings = JSON.stringify({ ...good, [name]: value });
      expect(() => readPageConfig(page(settings))).toThrow(`The page's settings lack "${name}".`);
    }
  },
);

test.each([null, 'null', '[]', '"text"'])('A page with %j for its settings stops in words', (content) => {
  expect(() => readPageConfig(page(content))).toThrow('The page\'s settings lack "clientId".');
});
