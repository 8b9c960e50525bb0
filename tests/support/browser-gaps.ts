import { webcrypto } from 'node:crypto';

/** jsdom has no layout and no media queries; these stand in for what Fluent UI asks of a real browser. */
if (typeof window !== 'undefined') {
  window.matchMedia = (query: string) =>
    ({
      matches: false,
      media: query,
      onchange: null,
      addEventListener: () => {},
      removeEventListener: () => {},
      addListener: () => {},
      removeListener: () => {},
      dispatchEvent: () => false,
    }) satisfies MediaQueryList;
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  // jsdom draws random numbers and knows no digest and no signature, which every browser has on a secure page.
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  // jsdom holds each element against each rule whenever a style is asked for, and every search by role asks for many.
  // Of the rules that a page adds while it runs, a test here can tell no more than what they hide.
  const insertRule = CSSStyleSheet.prototype.insertRule;
  CSSStyleSheet.prototype.insertRule = function (this: CSSStyleSheet, rule, index) {
    return /(display:\s*none|visibility:\s*hidden)/.test(rule) ? insertRule.call(this, rule) : (index ?? 0);
  };
}
