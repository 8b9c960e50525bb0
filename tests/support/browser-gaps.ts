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
}
