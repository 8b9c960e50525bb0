import { browserHost } from '../../src/host/browser';
import type { HostContext } from '../../src/host/host';

/** A browser that answers media queries, and tells when an answer changes. */
const preferring = (...held: string[]) => {
  const told = new Set<() => void>();
  const now = new Set(held);
  const real = window.matchMedia;
  window.matchMedia = (query) =>
    Object.assign(real(query), {
      matches: now.has(query),
      addEventListener: (_: string, listener: () => void) => void told.add(listener),
      removeEventListener: (_: string, listener: () => void) => void told.delete(listener),
    });
  return {
    change: (...next: string[]) => {
      now.clear();
      next.forEach((query) => now.add(query));
      told.forEach((tell) => tell());
    },
    listeners: () => told.size,
    restore: () => {
      window.matchMedia = real;
    },
  };
};

const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';

test.each([
  [[], 'light'],
  [[DARK], 'dark'],
  [[FORCED], 'contrast'],
  [[DARK, FORCED], 'contrast'],
] as const)('A browser that prefers %j is shown the theme %s', (queries, theme) => {
  const browser = preferring(...queries);
  expect(browserHost().context).toEqual({
    place: 'plain',
    theme,
    hostTheme: theme,
    locale: navigator.language,
  });
  browser.restore();
});

test('A theme that changes while the page is open is told, until nobody listens', () => {
  const browser = preferring();
  const heard: HostContext['theme'][] = [];
  const stop = browserHost().onContext(({ theme }) => heard.push(theme));
  browser.change(DARK);
  browser.change(FORCED);
  window.dispatchEvent(new Event('languagechange'));
  stop();
  browser.change();
  window.dispatchEvent(new Event('languagechange'));
  expect(heard).toEqual(['dark', 'contrast', 'contrast']);
  expect(browser.listeners()).toBe(0);
  browser.restore();
});

test('What must not be lost is finished when the page is left, until nobody asks for it', () => {
  let finished = 0;
  const stop = browserHost().onLeaving(() => {
    finished += 1;
    return Promise.resolve();
  });
  window.dispatchEvent(new Event('pagehide'));
  stop();
  window.dispatchEvent(new Event('pagehide'));
  expect(finished).toBe(1);
});

test('A plain window knows of no meeting', async () => {
  const host = browserHost();
  host.ready();
  expect(await host.meetingDetails()).toBeUndefined();
  expect(host.context.meetingId).toBeUndefined();
});
