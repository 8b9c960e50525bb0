import './without-network';
import { createNestablePublicClientApplication } from '@azure/msal-browser';
import { app, authentication, calendar, meeting, nestedAppAuth, people } from '@microsoft/teams-js';
import { POOR_HOSTS } from '../../src/preview/protocol/poor-host';
import type { PoorHost } from '../../src/preview/protocol/poor-host';
import type { IssuerAnswer } from '../../src/preview/protocol/answer-kinds';
import { closePages, openPage, tokenFor } from './a-page';
import type { Page } from './a-page';
import { aWindow } from './samples';

/** The sign-in library leaves its channels open, which is right for a page and would keep Node waiting for ever. */
const channels: BroadcastChannel[] = [];
globalThis.BroadcastChannel = class extends globalThis.BroadcastChannel {
  constructor(name: string) {
    super(name);
    channels.push(this);
  }
};

afterEach(() => {
  closePages();
  channels.splice(0).forEach((channel) => channel.close());
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const inHost = async (poor: PoorHost, issuer?: (person: string) => IssuerAnswer): Promise<Page> => {
  const page = openPage(aWindow({ poor }), issuer);
  await app.initialize();
  return page;
};

/** The real sign-in library, which finds the bridge that teams-js has built. */
const nestedSignIn = async () => {
  const client = await createNestablePublicClientApplication({
    auth: {
      clientId: '33333333-3333-4333-8333-333333333333',
      authority: 'https://login.microsoftonline.com/common',
    },
    cache: { cacheLocation: 'memoryStorage' },
  });
  const scopes = ['api://leadership-overlay.example.com/33333333-3333-4333-8333-333333333333/access_as_user'];
  return {
    silent: () => client.acquireTokenSilent({ scopes }),
    popup: () => client.acquireTokenPopup({ scopes }),
  };
};

test('A full host signs a person in without a word', async () => {
  await inHost('none');
  const { accessToken, account } = await (await nestedSignIn()).silent();
  expect(accessToken).toBe(tokenFor('maya'));
  expect(account.username).toBe('maya@northwind.example');
});

test('A silent host leaves the page waiting', async () => {
  const page = openPage(aWindow({ poor: 'silent' }));
  let begun = false;
  void app.initialize().then(() => (begun = true));
  await settled();
  expect(begun).toBe(false);
  expect(page.log).toEqual([{ from: 'page', func: 'initialize', outcome: 'not answered' }]);
});

test('A slow host answers after three seconds', async () => {
  const page = openPage(aWindow({ poor: 'slow' }));
  let begun = false;
  const beginning = app.initialize().then(() => (begun = true));
  await settled();
  expect([begun, page.waits]).toEqual([false, [3_000]]);
  page.runOut();
  await beginning;
});

test.each(['no-nested-auth', 'old-runtime'] as const)(
  'In a host with %s a person signs in by the older way',
  async (poor) => {
    await inHost(poor);
    expect(nestedAppAuth.isNAAChannelRecommended()).toBe(false);
    expect('nestedAppAuthBridge' in window && window.nestedAppAuthBridge).toBeUndefined();
    expect(await authentication.getAuthToken()).toBe(tokenFor('maya'));
  },
);

test('A host without sign-in refuses both ways', async () => {
  await inHost('no-sign-in');
  expect(nestedAppAuth.isNAAChannelRecommended()).toBe(false);
  await expect(authentication.getAuthToken()).rejects.toThrow('iframe origin do not match');
});

test('Where consent is needed, the silent way asks for a click and the click signs in', async () => {
  const page = await inHost('consent-needed');
  const { silent, popup } = await nestedSignIn();
  await expect(silent()).rejects.toMatchObject({ name: 'InteractionRequiredAuthError' });
  await expect(authentication.getAuthToken({ silent: true })).rejects.toThrow('resourceRequiresConsent');
  expect((await popup()).accessToken).toBe(tokenFor('maya'));
  expect(page.effects).toEqual([{ kind: 'consented' }]);
});

test('Consent that was given once is not asked for again', async () => {
  const page = await inHost('consent-needed');
  page.change({ consented: true });
  const { silent } = await nestedSignIn();
  expect((await silent()).accessToken).toBe(tokenFor('maya'));
  expect(await authentication.getAuthToken({ silent: true })).toBe(tokenFor('maya'));
});

test('A person may close the window of consent', async () => {
  await inHost('sign-in-cancelled');
  const { silent, popup } = await nestedSignIn();
  await expect(silent()).rejects.toMatchObject({ name: 'InteractionRequiredAuthError' });
  await expect(popup()).rejects.toMatchObject({ errorCode: 'user_canceled' });
  await expect(authentication.getAuthToken()).rejects.toThrow('CancelledByUser');
});

test('A local issuer that is away is told as a network that is away', async () => {
  await inHost('none', () => ({ ok: false, problem: 'unreachable', message: 'away' }));
  await expect((await nestedSignIn()).silent()).rejects.toMatchObject({
    errorCode: 'no_network_connectivity',
  });
});

test('A host may refuse the details of the meeting and still tell its id', async () => {
  await inHost('no-meeting-details');
  const refusal = await new Promise((resolve) => meeting.getMeetingDetails((error) => resolve(error)));
  expect(refusal).toMatchObject({ errorCode: 1000 });
  expect((await app.getContext()).meeting?.id).toBeTruthy();
});

test.each(['no-picker', 'old-runtime', 'outlook'] as const)(
  'A host "%s" has no list of people, and teams-js itself refuses to open one',
  async (poor) => {
    const page = openPage(aWindow({ poor, surface: 'personal-tab' }));
    await app.initialize();
    expect(people.isSupported()).toBe(false);
    await expect(people.selectPeople()).rejects.toMatchObject({ errorCode: 100 });
    expect(page.questions).toEqual([]);
  },
);

test('An old host has no calendar and confirms no success', async () => {
  await inHost('old-runtime');
  expect(calendar.isSupported()).toBe(false);
  expect(await app.notifySuccess()).toEqual({ hasFinishedSuccessfully: 'unknown' });
});

test('Outlook shows the personal tab, and there is no meeting around it', async () => {
  openPage(aWindow({ poor: 'outlook', surface: 'personal-tab' }));
  await app.initialize();
  const context = await app.getContext();
  expect(context.app.host.name).toBe('Outlook');
  expect(context.page.frameContext).toBe('content');
  expect(context.meeting).toBeUndefined();
  const refusal = await new Promise((resolve) => meeting.getMeetingDetails((error) => resolve(error)));
  expect(refusal).toMatchObject({ errorCode: 501 });
});

test('Every poor host is a promise of this file', () => {
  expect([...POOR_HOSTS].sort()).toEqual([
    'consent-needed',
    'no-meeting-details',
    'no-nested-auth',
    'no-picker',
    'no-sign-in',
    'none',
    'old-runtime',
    'outlook',
    'sign-in-cancelled',
    'silent',
    'slow',
  ]);
});
