/** Services that lend a public name to a developer's machine; whoever holds the name next would be us. */
const tunnels = [
  'ngrok.io',
  'ngrok.app',
  'ngrok.dev',
  'ngrok-free.app',
  'ngrok-free.dev',
  'devtunnels.ms',
  'loca.lt',
  'localtunnel.me',
  'trycloudflare.com',
  'serveo.net',
  'pagekite.me',
];

/** Endings that never resolve on the public network. */
const unreachable = ['localhost', 'local', 'internal', 'test', 'invalid'];

const under = (host: string, parents: readonly string[]): boolean =>
  parents.some((parent) => host === parent || host.endsWith(`.${parent}`));

/**
 * Says why a host can not serve the product to a tenant, or undefined if it can: the store refuses tunnels,
 * wildcards and anything that its own machines can not reach. The words follow the host's name in a sentence.
 */
export const hostProblem = (host: string): string | undefined => {
  if (host.includes('*')) return 'is a wildcard; name each host';
  if (/^\[?[0-9a-f]*:[0-9a-f:.]*\]?$/i.test(host) || /^\d+(\.\d+){3}$/.test(host)) {
    return 'is an address of a machine; a host name is needed';
  }
  if (!/^[a-z0-9.-]+$/.test(host)) {
    return 'is not a bare host name in lower case, without https://, port, path or spaces';
  }
  if (under(host, unreachable)) return 'can not be reached from the public network';
  if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(host)) {
    return 'is not a full host name such as overlay.example.org';
  }
  if (under(host, tunnels)) return 'belongs to a tunnelling service, which the store refuses';
  return undefined;
};
