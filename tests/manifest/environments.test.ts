import { placeholdersIn, production, productionFrom } from '../../manifest/environments';
import { hostProblem } from '../../manifest/host-name';

const appId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const clientId = '6fa459ea-ee8a-4ca4-894e-db77e160355e';

describe('A deployer who slips is told which variable and why', () => {
  it.each([
    [
      'LO_DOMAIN',
      'https://overlay.example.org',
      /^LO_DOMAIN: "https:\/\/overlay\.example\.org" is not a bare host name/,
    ],
    ['LO_DOMAIN', 'overlay.example.org:8443', /^LO_DOMAIN: .* is not a bare host name/],
    ['LO_DOMAIN', 'Overlay.Example.org', /^LO_DOMAIN: .* in lower case/],
    ['LO_DOMAIN', '', /^LO_DOMAIN: "" is not a bare host name/],
    ['LO_DOMAIN', 'localhost', /^LO_DOMAIN: "localhost" can not be reached from the public network$/],
    ['LO_APP_ID', 'leadership', /^LO_APP_ID: "leadership" is not a GUID in lower case/],
    ['LO_APP_ID', appId.toUpperCase(), /^LO_APP_ID: .* is not a GUID in lower case/],
    ['LO_CLIENT_ID', '00000000-0000-0000-0000-000000000000', /^LO_CLIENT_ID: .* is the GUID of noughts/],
  ])('%s=%s', (variable, value, message) => {
    expect(() => productionFrom({ [variable]: value })).toThrow(message);
  });

  it('and of every slip at once', () => {
    expect(() => productionFrom({ LO_DOMAIN: 'nowhere', LO_APP_ID: 'x', LO_CLIENT_ID: 'y' })).toThrow(
      /^LO_DOMAIN: .*\nLO_APP_ID: .*\nLO_CLIENT_ID: .*$/,
    );
  });
});

describe('A deployer’s own values', () => {
  it('take the place of the placeholders, and nothing else changes', () => {
    const mine = productionFrom({
      LO_DOMAIN: 'overlay.contoso.example',
      LO_APP_ID: appId,
      LO_CLIENT_ID: clientId,
      PATH: '/usr/bin',
    });
    expect(mine).toEqual({ ...production, host: 'overlay.contoso.example', appId, clientId });
    expect(placeholdersIn(mine)).toEqual([]);
  });

  it('that are missing are named', () => {
    expect(placeholdersIn(productionFrom({ LO_APP_ID: appId }))).toEqual(['LO_DOMAIN', 'LO_CLIENT_ID']);
  });
});

describe('A host that a tenant could not reach, or that is not ours to name, is refused', () => {
  it.each([
    ['*.example.org', 'wildcard'],
    ['192.168.1.20', 'address of a machine'],
    ['[::1]', 'address of a machine'],
    ['overlay', 'not a full host name'],
    ['overlay..example.org', 'not a full host name'],
    ['-overlay.example.org', 'not a full host name'],
    ['printer.local', 'can not be reached'],
    ['abc.devtunnels.ms', 'tunnelling service'],
    ['overlay.example.org/path', 'not a bare host name'],
  ])('%s', (host, words) => {
    expect(hostProblem(host)).toContain(words);
  });

  it.each(['overlay.example.org', 'lo-prod.azurewebsites.net', 'xn--mnchen-3ya.example'])(
    'but %s is not',
    (host) => {
      expect(hostProblem(host)).toBeUndefined();
    },
  );
});
