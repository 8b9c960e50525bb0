/** teams-js asks for a list of hosts as soon as it is imported. Import this first: there is no network in a test. */
globalThis.fetch = () => Promise.resolve(new Response('{"validOrigins":[]}'));

export {};
