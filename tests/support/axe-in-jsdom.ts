/** What axe can not tell without a browser that paints: jsdom has no colours and draws no letters. The browser tests look at both. */
export const IN_JSDOM = {
  rules: { 'color-contrast': { enabled: false }, 'label-content-name-mismatch': { enabled: false } },
};
