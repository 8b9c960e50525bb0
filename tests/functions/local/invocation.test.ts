import { join } from 'node:path';
import { loadFunctionApp, type FunctionApp } from '../../../functions/local/invocation';

const fixture = join(__dirname, 'fixture-bundle.cjs');

const load = async (): Promise<{ app: FunctionApp; lines: string[] }> => {
  const lines: string[] = [];
  return { app: await loadFunctionApp(fixture, (line) => void lines.push(line)), lines };
};
const named = ({ functions }: FunctionApp, name: string) => {
  const found = functions.find((each) => each.name === name);
  if (!found) throw new Error(`no function ${name}`);
  return found;
};
const bytes = (text: string) => new TextEncoder().encode(text);

it('x', async () => {
  const { app, lines } = await load();
  console.log(app.functions.map((f) => [f.name, f.trigger, f.metadata.bindings]));
  const out = await app.invoke(named(app, 'echo'), {
    http: { method: 'POST', url: 'http://localhost:1/api/echo', nullableHeaders: {}, nullableQuery: {}, nullableParams: {}, body: { bytes: bytes('hi') } },
  });
  console.log(out, lines, new TextDecoder().decode(out?.http?.body?.bytes));
});
