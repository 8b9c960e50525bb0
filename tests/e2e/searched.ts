import type { Frame, Page, Response } from 'playwright-core';

/** What a person's browser was sent, shows and keeps, as one text each: to be searched for what it must not hold. */

/** Every answer that came to a window from now on. Started before the window loads anything. */
export interface Traffic {
  /** The bodies of all answers up to now, with the addresses they came from. */
  received(): Promise<string>;
}

/** What a window asked for from now on: the addresses, with those that it says it came from, and the bodies. */
export const watchRequests = (page: Page): { readonly addresses: string[]; readonly bodies: string[] } => {
  const addresses: string[] = [];
  const bodies: string[] = [];
  page.on('request', (request) => {
    addresses.push(request.url(), request.headers()['referer'] ?? '');
    bodies.push(request.postData() ?? '');
  });
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  return { addresses, bodies };
};

const bodyOf = async (response: Response): Promise<string> => {
  try {
    return `${response.url()}\n${(await response.body()).toString('utf8')}`;
  } catch {
    // An answer that leads on, or that came for a page which is gone, has no body to be read.
    return response.url();
  }
};

export const watchTraffic = (page: Page): Traffic => {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => void bodies.push(bodyOf(response)));
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => void bodies.push(Promise.resolve(String(payload)))),
  );
  return { received: async () => (await Promise.all(bodies)).join('\n') };
};

/** Whatever stands in the documents of a window, in sight or not, with what is written in the fields. */
export const documentsOf = async (page: Page): Promise<string> => {
  const texts = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const fields = [...document.querySelectorAll('input, textarea')];
        const typed = fields.map((field) => (field as HTMLInputElement | HTMLTextAreaElement).value);
        return [document.title, document.documentElement.outerHTML, ...typed].join('\n');
      }),
    ),
  );
  return texts.join('\n');
};

/** Everything that the origin of this frame keeps on the device. Bytes are read as text in both common encodings. */
export const storageIn = (frame: Frame): Promise<string> =>
  frame.evaluate(async () => {
    const found: string[] = [];
    const readBytes = (bytes: BufferSource): void => {
      for (const encoding of ['utf-8', 'utf-16le']) found.push(new TextDecoder(encoding).decode(bytes));
    };
    const read = (value: unknown): void => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) readBytes(value as BufferSource);
      else if (typeof value === 'object' && value !== null) {
        for (const [name, part] of Object.entries(value)) {
          found.push(name);
          read(part);
        }
      } else found.push(String(value));
    };
    const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('It could not be read.'));
      });

    read(Object.entries(localStorage));
    read(Object.entries(sessionStorage));
    found.push(document.cookie);
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await answer(indexedDB.open(name));
      for (const storeName of database.objectStoreNames) {
        const store = database.transaction(storeName).objectStore(storeName);
        const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
        found.push(`${name}/${storeName}: ${values.length} kept`);
        read([...keys, ...(values as readonly unknown[])]);
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) found.push(request.url);
    }
    return found.join('\n');
  });

/** Which of the words a text holds. */
export const foundIn = (text: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => text.includes(word));
