import type { Page } from 'playwright-core';
import { HOST_LIST } from '../support/browser';

/** Sees whatever a text does in a page that a text must not do. */
export interface Watch {
  /** Each thing that happened, in words that begin with its kind. */
  readonly caught: readonly string[];
}

/** Only these addresses belong to the product and to the window that the test puts around it. */
const OWN_PATHS = /^\/($|\?|assets\/|api\/|local\/|preview\/|meeting|tab\/commitments|nothing|xss-|favicon)/;

const isOwn = (address: string, origin: string): boolean => {
  if (address === HOST_LIST || address === 'data:,' || address === 'about:blank') return true;
  const url = new URL(address);
  return url.origin === origin && OWN_PATHS.test(url.pathname);
};

/**
 * Runs in every frame before its scripts: tells every element and attribute that the product never makes by itself,
 * also one that is gone again a moment later. Turned into text, so it names nothing outside itself.
 */
const tellStrangers = (): void => {
  // The test's own window around the product has a frame and a script of its own, and so has the preview.
  if (location.pathname === '/' || location.pathname === '/xss-window') return;
  const told = new Set<string>();
  const tell = (what: string): void => {
    if (told.has(what)) return;
    told.add(what);
    const { xssMet } = window as unknown as { xssMet: (what: string) => void };
    xssMet(what);
  };
  const strange =
    'iframe,frame,frameset,object,embed,base,portal,fencedframe,img,image,video,audio,marquee,math,xmp,noembed,' +
    'details,b,link[href*="evil"],animate,set,foreignObject,use,template,script:not([src]),meta[http-equiv]';
  /** Browsers pass over blanks and control characters in front of and within the name of a scheme. */
  const leads = (address: string): boolean =>
    /^(?:javascript|vbscript|data):/i.test(address.replace(/[^!-~]/g, ''));
  const look = (element: Element): void => {
    if (element.matches(strange)) tell(`element ${element.tagName}`);
    if (element.matches('script[src]') && !element.getAttribute('src')?.startsWith('/assets/')) {
      const { origin } = new URL((element as HTMLScriptElement).src);
      if (origin !== location.origin) tell('element SCRIPT');
    }
    for (const { name, value } of element.attributes) {
      // A page without a picture of its own says so by an empty one.
      if (element.matches('link[rel="icon"]')) continue;
      if (name.startsWith('on')) tell(`attribute ${name}`);
      if (/^(?:href|src|action|formaction|xlink:href)$/.test(name) && leads(value)) tell(`address ${name}`);
    }
  };
  const watch = new MutationObserver((changes) => {
    for (const { target, addedNodes, type } of changes) {
      if (type === 'attributes') look(target as Element);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        look(node);
        for (const inside of node.querySelectorAll('*')) look(inside);
      }
    }
  });
  watch.observe(document, { subtree: true, childList: true, attributes: true });
  const hold = setInterval(() => {
    if (Reflect.get({}, 'polluted') === undefined) return;
    tell('prototype');
    clearInterval(hold);
  }, 50);
};

/** Watches a window from before it loads anything. @param origin the product's */
export const watchForHarm = async (page: Page, origin: string): Promise<Watch> => {
  const caught: string[] = [];
  const context = page.context();
  await context.exposeBinding('xssRan', ({ frame }) => void caught.push(`ran in ${frame.url()}`));
  await context.exposeBinding('xssMet', (_, what: string) => void caught.push(what));
  await context.addInitScript(tellStrangers);
  context.on('page', () => caught.push('window'));
  page.on('dialog', (dialog) => {
    caught.push('dialog');
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!isOwn(request.url(), origin)) caught.push(`request ${request.url()}`);
  });
  page.on('framenavigated', (frame) => {
    if (!isOwn(frame.url(), origin)) caught.push(`navigation ${frame.url()}`);
  });
  return { caught };
};

/** Sends the documents of the product without the policy that production sends with them. */
export const withoutPolicy = async (page: Page): Promise<void> => {
  await page.route(
    () => true,
    async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      const response = await route.fetch();
      const headers = Object.fromEntries(
        Object.entries(response.headers()).filter(([name]) => name !== 'content-security-policy'),
      );
      await route.fulfill({ response, headers });
    },
  );
};
