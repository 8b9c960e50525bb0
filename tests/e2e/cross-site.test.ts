import type { FrameLocator } from 'playwright-core';
import { browserForThisFile, eventually, seen } from '../support/browser';
import { productForThisFile } from '../support/running-product';
import { APP, serveRealHosts, type RealHosts } from './real-hosts';
import { beginMeeting, noteIn, noteStateIn, promise, promisesIn } from './the-preview';

const panel = { hostName: 'Teams', frameContext: 'sidePanel', path: '/meeting' } as const;

/**
 * Who must not frame the pages: a stranger, one who looks like Microsoft, and hosts that Microsoft's own library takes
 * for good parents and that are none of ours.
 */
const WRONG_PARENTS = [
  'evil.example',
  'teams.microsoft.com.evil.example',
  'www.bing.com',
  'windows.msn.com',
  'cloud.microsoft',
] as const;
const PAGES = ['/tab/commitments', '/about', '/privacy', '/terms', '/nothing'];

const WINDOWS = {
  'teams.microsoft.com': { ...panel, person: 'ngozi' },
  'teams.cloud.microsoft': { ...panel, person: 'tomasz' },
  'outlook.cloud.microsoft': {
    hostName: 'Outlook',
    frameContext: 'content',
    path: '/tab/commitments',
    person: 'layla',
  },
  'evil.example': { ...panel, person: 'ngozi' },
  'teams.microsoft.com.evil.example': { ...panel, person: 'ngozi' },
  'www.bing.com': { ...panel, person: 'ngozi' },
  'windows.msn.com': { ...panel, person: 'ngozi' },
  'cloud.microsoft': { ...panel, person: 'ngozi' },
} as const;

const product = productForThisFile();
let hosts: RealHosts | undefined;
beforeAll(async () => {
  hosts = await serveRealHosts(product.url, WINDOWS);
});
afterAll(() => hosts?.close());
const browser = browserForThisFile({
  args: () => hosts?.browserArgs ?? [],
  asPeopleHaveIt: true,
  hosts: [APP, ...Object.keys(WINDOWS)],
});

const openUnder = async (name: keyof typeof WINDOWS, expected: readonly RegExp[] = []) => {
  const page = await browser.open({ expected });
  await page.goto(`https://${name}/`);
  return { page, frame: page.frameLocator('iframe[title="The product"]') };
};

const promises = async (frame: FrameLocator, words: string): Promise<void> => {
  await promise(frame, words);
  await seen(promisesIn(frame).getByText(words, { exact: true }));
};

describe('The pages inside the windows of other sites', () => {
  it.each(WRONG_PARENTS)(
    'At %s nobody can frame any of them, so nobody is led to press what they do not see',
    async (name) => {
      const { page, frame } = await openUnder(name, [/frame-ancestors/, /chrome-error/, /status of 404/]);
      const refused = 'chrome-error://chromewebdata/';
      const addresses = () => Promise.resolve(page.frames().map((each) => each.url()));
      await eventually(addresses, [`https://${name}/`, refused]);
      expect(await frame.getByText('Leadership Overlay').count()).toBe(0);
      await page.evaluate(
        (all) => {
          for (const address of all) {
            const one = document.createElement('iframe');
            one.src = address;
            document.body.append(one);
          }
        },
        PAGES.map((path) => `https://${APP}${path}`),
      );
      await eventually(addresses, [`https://${name}/`, refused, ...PAGES.map(() => refused)]);
    },
  );

  it.each(['teams.microsoft.com', 'teams.cloud.microsoft'] as const)(
    'A person in a meeting at %s is signed in, writes a note and finds it again',
    async (name) => {
      const { page, frame } = await openUnder(name);
      await beginMeeting(frame);
      await noteIn(frame).fill(`Written at ${name}`);
      await seen(noteStateIn(frame).getByText(/^Saved at /));
      await promises(frame, 'I will come back');
      await page.reload();
      await beginMeeting(frame);
      await seen(promisesIn(frame).getByText('I will come back', { exact: true }));
      await eventually(() => noteIn(frame).inputValue(), `Written at ${name}`);
    },
  );

  it('A person at outlook.cloud.microsoft is signed in and makes a promise', async () => {
    const { frame } = await openUnder('outlook.cloud.microsoft');
    await seen(frame.getByRole('heading', { name: 'My commitments', level: 1 }));
    await promises(frame, 'I will answer the letter');
  });

  it('A page in the frame of another site has storage of its own there', async () => {
    const { page, frame } = await openUnder('teams.microsoft.com');
    await beginMeeting(frame);
    const inside = page.frame({ url: `https://${APP}/meeting` });
    const opened = await inside?.evaluate(
      () =>
        new Promise<string>((tell) => {
          const opening = indexedDB.open('a-test');
          opening.onsuccess = () => tell('opened');
          opening.onerror = () => tell(String(opening.error));
        }),
    );
    expect(opened).toBe('opened');
  });
});
