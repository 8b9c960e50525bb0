// The one file behind `npm start`, `npm test` and their like. It uses nothing that has to be installed, and
// nothing that an old Node could not read, so that an old Node says a sentence and not a syntax error.
const NEEDED = [20, 20];

const version = process.versions.node;
const [major, minor] = version.split('.').map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  process.stderr.write(
    'Leadership Overlay needs Node.js ' +
      NEEDED.join('.') +
      ' or newer, and this is ' +
      version +
      '. Install a newer one from https://nodejs.org and try again.\n',
  );
  process.exitCode = 1;
} else {
  import('./scripts/setup/run.mjs').then(function (setup) {
    return setup.run(process.argv[2], process.argv.slice(3));
  });
}
