// Lints texts as if they stood in the given files. A process of its own, since ESLint reads its settings by an
// import that Jest can not do. In: [{ path, text }] as JSON on the standard input; out: the lines said about each.
const { text } = require('node:stream/consumers');
const { ESLint } = require('eslint');

const run = async () => {
  const cases = JSON.parse(await text(process.stdin));
  const eslint = new ESLint();
  const said = [];
  for (const { path, text: source } of cases) {
    const results = await eslint.lintText(source, { filePath: path });
    said.push(results.flatMap(({ messages }) => messages.map(({ message }) => message)));
  }
  process.stdout.write(JSON.stringify(said));
};
run();
