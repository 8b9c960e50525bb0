import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createLog } from '../../../functions/log';
import { httpReply } from '../../../functions/reply';
import { createMemoryAuditRows } from '../../../functions/storage/audit-memory';
import { createMemoryStore } from '../../../functions/storage/memory';
import type { OwnerRows, Store } from '../../../functions/storage/rows';
import { StorageUnavailable } from '../../../functions/storage/unavailable';
import { commandNames } from '../../../src/contract/commands';
import { aTrail, auditParts } from '../../support/audit';
import { storeBehind } from '../../support/down-store';
import { tellFigure } from '../../support/figures';
import { listened } from '../../support/listened';
import { behind, inOrder, type Fault } from '../../storage/faulty-rows';
import { aFakeService, afterTable, type FakeService } from '../../storage/fake-service';
import { plantedIn, type Planted } from './planted';
import { granteeOf, prepare } from './samples';
import { createTestServer, people } from './test-server';

const planted = commandNames.flatMap(plantedIn);

/** What is known of a canary while its request is under way. */
interface World {
  readonly store: (planted: () => Planted) => Store;
  /** True when what was sent is granted, and so may be shown to its owner. */
  readonly grants?: boolean;
}

const withRows = (rows: (real: OwnerRows) => OwnerRows): Store => {
  const store = createMemoryStore();
  return { ...store, of: (owner) => rows(store.of(owner)) };
};

const failing = (error: () => Error): Store => ({
  ...storeBehind(() => Promise.reject(error()), createMemoryStore()),
  ready: () => Promise.reject(error()),
});

const quoting = ({ canary, body }: Planted): string =>
  `can not keep ${body}\n    at ${canary} (${canary}.ts:1:2)\n${canary}`;

const faulty = (...faults: readonly Fault[]): World => ({
  store: () => withRows((real) => behind(inOrder(...faults), real).rows),
});

let service: FakeService | undefined;
afterEach(async () => {
  await service?.close();
  service = undefined;
});

/** A service for tables that quotes in its refusals what it was sent, or has rows in which nothing is as it should be. */
const aQuotingService = async (status: number, now: () => Planted): Promise<string> => {
  const bodyOf = async (request: IncomingMessage): Promise<string> => {
    const parts: string[] = [];
    for await (const part of request) parts.push(String(part));
    return parts.join('');
  };
  service = await aFakeService(
    afterTable((request, response) => {
      void bodyOf(request).then((body) => {
        const { canary } = now();
        response.writeHead(status, { 'content-type': 'application/json' });
        const refusal = { code: 'Refused', message: { lang: 'en', value: `${body} ${canary}` } };
        const row = { PartitionKey: canary, RowKey: canary, version: 1, writes: canary, value: canary };
        const broken = request.url?.includes('()') ? { value: [row] } : row;
        response.end(JSON.stringify(status === 200 ? broken : { 'odata.error': refusal }));
      });
    }),
  );
  return service.connectionString;
};

const worlds: readonly (readonly [string, World])[] = [
  ['all is well', { store: () => createMemoryStore(), grants: true }],
  ['a request to storage is lost', faulty('lost-request')],
  ['an answer of storage is lost', faulty('none', 'lost-answer')],
  ['the library asks storage twice', { ...faulty('none', 'asked-twice'), grants: true }],
  [
    'storage is down, and its error quotes what was sent',
    { store: (now) => failing(() => new StorageUnavailable(new Error(quoting(now())))) },
  ],
  [
    'a fault of ours quotes what was sent, in its message and its name',
    { store: (now) => failing(() => Object.assign(new TypeError(quoting(now())), { name: now().canary })) },
  ],
];

/** Sends each string into a server of its own, and answers where it was found. */
const search = async (storeOf: (now: () => Planted) => Store, sent: readonly Planted[], grants: boolean) => {
  const found: string[] = [];
  let lines = 0;
  let heard = '';
  for (const one of sent) {
    const written: string[] = [];
    const entries = createMemoryAuditRows();
    const server = createTestServer({
      store: storeOf(() => one),
      ...auditParts({ trail: aTrail(entries) }),
      newReference: randomUUID,
      log: createLog((line) => written.push(line)),
    });
    let refusal = '';
    const said = await listened(async () => {
      if (grants) await prepare(server, one.name, granteeOf(one.name));
      const reply = await server.call(one.name, granteeOf(one.name), one.body);
      if (!reply.ok) refusal = JSON.stringify(httpReply(reply));
    });
    const owner = { tenant: people.manager.tenant, person: people.manager.oid };
    const told = (await entries.newest(owner, null, 50)).map((row) => ({ ...row, id: null }));
    const where = {
      log: written.join('\n'),
      console: said,
      trail: JSON.stringify(told),
      ...(one.as === 'value' && { refusal }),
    };
    lines += written.length;
    heard += said;
    for (const [place, text] of Object.entries(where)) {
      if (text.includes(one.canary)) found.push(`${one.name} ${one.canary} in the ${place}: ${text}`);
    }
  }
  return { found, lines, heard };
};

const tell = (n: number, bad: number): void =>
  tellFigure({
    proof: 'canaries-in-logs',
    n,
    of: 'strings sent as private words, some of them in several kinds of trouble',
    bad,
    badMeans: 'found in a log, also at its most talkative, on the console, in the trail or in a refusal',
  });

test(`${planted.length} strings are planted, each unique, into every field of all ${commandNames.length} commands`, () => {
  expect(planted.length).toBeGreaterThanOrEqual(200);
  expect(new Set(planted.map(({ canary }) => canary)).size).toBe(planted.length);
  expect(planted.filter(({ body, canary }) => !body.includes(canary))).toEqual([]);
});

test.each(worlds)(
  `Of ${planted.length} strings none is found in a log, on the console, in the trail or in a refusal when %s`,
  async (_, { store, grants = false }) => {
    const { found, lines } = await search(store, planted, grants);
    tell(planted.length, found.length);
    expect(found).toEqual([]);
    expect(lines).toBeGreaterThanOrEqual(planted.length);
  },
);

/** What reaches the library of storage: a command that is refused at the door would say nothing about it. */
const saved = planted.filter(({ name, as }) => /\/(save|read|list)$/.test(name) && as === 'value');

/** A storage that is down is asked twice, with a rest between. */
const fewer = saved.filter((_, at) => at % 12 === 0);

test.each([
  ...[200, 400, 403, 404, 409, 412].map((status) => ({ status, strings: saved })),
  { status: 500, strings: fewer },
])(
  `Of $strings.length strings none is found while the library's own log is turned up and storage answers $status and quotes them`,
  async ({ status, strings }) => {
    process.env['AZURE_LOG_LEVEL'] = 'verbose';
    try {
      jest.resetModules();
      let now: Planted | undefined;
      const current = (): Planted => {
        if (!now) throw new Error('Nothing was sent yet.');
        return now;
      };
      const connectionString = await aQuotingService(status, current);
      let store = createMemoryStore();
      const atStart = await listened(async () => {
        // Loaded only now, since the library looks at the level when it is loaded.
        const { createAzureTablesStore } = await import('../../support/azure-store');
        store = createAzureTablesStore({ connectionString, allowInsecure: true });
        now = saved[0];
        await store.ready().catch(() => {});
      });
      const storeOf = (one: () => Planted) => {
        now = one();
        return store;
      };
      const { found, heard } = await search(storeOf, strings, false);
      tell(strings.length, found.length);
      expect(found).toEqual([]);
      // Without this line the test would pass in any silence.
      expect(atStart + heard).toContain('azure:');
    } finally {
      delete process.env['AZURE_LOG_LEVEL'];
    }
  },
);
