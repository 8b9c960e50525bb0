/** A test that prints an error or a warning fails: what a user's console would show is a fault, not noise. */
const real = { error: console.error, warn: console.warn };
let said: string[] = [];

beforeEach(() => {
  said = [];
  console.error = (...words: unknown[]) => void said.push(words.map(String).join(' '));
  console.warn = (...words: unknown[]) => void said.push(words.map(String).join(' '));
});

afterEach(() => {
  console.error = real.error;
  console.warn = real.warn;
  if (said.length > 0) throw new Error(`The console was written to during this test:\n${said.join('\n')}`);
});
