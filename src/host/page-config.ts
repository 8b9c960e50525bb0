import type { PageConfig } from './host';

const text = (value: unknown, name: string): string => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  if (typeof found !== 'string' || found === '') throw new Error(`The page's settings lack "${name}".`);
  return found;
};

/**
 * What the server wrote into the page's meta element.
 * @throws when the page came without its settings, which only a broken deployment does
 */
export const readPageConfig = (document: Document): PageConfig => {
  const content = document.querySelector('meta[name="lo-config"]')?.getAttribute('content') ?? '{}';
  const config: unknown = JSON.parse(content);
  return {
    clientId: text(config, 'clientId'),
    appId: text(config, 'appId'),
    domain: text(config, 'domain'),
    signIn: text(config, 'signIn') === 'local' ? 'local' : 'entra',
  };
};
