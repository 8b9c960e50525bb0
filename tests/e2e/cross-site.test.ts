import type { FrameLocator } from 'playwright-core';
import { browserForThisFile, eventually, seen } from '../support/browser';
import { productForThisFile } from '../support/running-product';
import { APP, serveRealHosts, type RealHosts } from './real-hosts';
import { beginMeeting, noteIn, noteStateIn, promise, promisesIn } from './the-preview';

const panel = { hostName: 'Teams', frameContext: 'sidePanel', path: '/meeting' } as const;
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
  it('A site that is not Microsoft’s can not frame them, so nobody is led to press what they do not see', async () => {
    const { page, frame } = await openUnder('evil.example', [/frame-ancestors/, /chrome-error/]);
    await eventually(
      async () => page.frames().map((each) => each.url()),
      ['https://evil.example/', 'chrome-error://chromewebdata/'],
    );
    expect(await frame.getByText('Leadership Overlay').count()).toBe(0);
  });

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
