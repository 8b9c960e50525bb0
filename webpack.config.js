// Four builds: the pages and the functions that go to Azure, and the two parts of the local stand-in that never do.
const path = require('node:path');
const CompressionPlugin = require('compression-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { constants } = require('node:zlib');
const { CopyFiles } = require('./scripts/build/copy-files.cjs');
const { GzipBudget } = require('./scripts/build/gzip-budget.cjs');

const root = (...parts) => path.resolve(__dirname, ...parts);

const scripts = (target) => ({
  test: /\.tsx?$/,
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      ...target,
    },
  },
});

const words = {
  test: /\.json$/,
  include: root('src/words'),
  loader: root('scripts/build/words-loader.cjs'),
  // The subjects of pages that few people open, and those seldom; see src/words/later-words.ts.
  options: {
    later: [
      'data',
      'about',
      'trail',
      'erase',
      'prepare',
      'ways',
      'after',
      'act',
      'settings',
      'own',
      'first',
      'points',
      'appraisal',
    ],
  },
};

const common = {
  mode: 'production',
  context: __dirname,
  devtool: false,
  stats: 'errors-warnings',
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  cache: {
    type: 'filesystem',
    cacheDirectory: root('build/.cache'),
    buildDependencies: { config: [__filename] },
  },
};

// What Teams and Outlook run on today: evergreen Chromium, WebKit of the last two years.
const inBrowser = {
  ...common,
  target: ['web', 'es2022'],
  module: { rules: [scripts({ target: 'es2022' }), words] },
  resolve: {
    ...common.resolve,
    alias: {
      // The words are compiled when the pages are built, so the parser of ICU messages stays at home.
      '@formatjs/icu-messageformat-parser$': root(
        'node_modules/@formatjs/icu-messageformat-parser/no-parser.js',
      ),
    },
  },
};

const inNode = (target) => ({
  ...common,
  target: 'node20',
  module: { rules: [scripts({ target: 'es2022' })] },
  output: {
    path: target,
    filename: '[name].js',
    library: { type: 'commonjs2' },
    clean: { keep: /^(pages|preview)\// },
  },
  node: { __dirname: false, __filename: false },
});

const html = (page, chunks) =>
  new HtmlWebpackPlugin({
    template: root(`src/pages/${page}.html`),
    filename: `${page}.html`,
    chunks,
    scriptLoading: 'defer',
    inject: 'head',
    minify: { collapseWhitespace: true, removeComments: true, minifyCSS: true },
  });

const pages = {
  ...inBrowser,
  name: 'pages',
  entry: { meeting: root('src/pages/meeting.tsx'), commitments: root('src/pages/commitments.tsx') },
  output: {
    path: root('build/app/pages'),
    publicPath: '/assets/',
    filename: '[name].[contenthash:10].js',
    chunkFilename: '[name].[contenthash:10].js',
    trustedTypes: { policyName: 'lo' },
    clean: true,
  },
  optimization: {
    splitChunks: {
      cacheGroups: {
        default: false,
        defaultVendors: false,
        shared: { name: 'shared', chunks: 'initial', minChunks: 2 },
      },
    },
  },
  plugins: [
    html('meeting', ['shared', 'meeting']),
    html('commitments', ['shared', 'commitments']),
    ...['about', 'privacy', 'terms', 'not-found'].map((page) => html(page, [])),
    new CompressionPlugin({ test: /\.js$/, filename: '[path][base].gz', algorithm: 'gzip', minRatio: 1 }),
    new CompressionPlugin({
      test: /\.js$/,
      filename: '[path][base].br',
      algorithm: 'brotliCompress',
      compressionOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } },
      minRatio: 1,
    }),
    new GzipBudget({ meeting: 215_000, commitments: 215_000 }),
  ],
  performance: { hints: false },
};

const functions = {
  ...inNode(root('build/app')),
  name: 'functions',
  entry: { functions: root('functions/index.ts') },
  externals: { '@azure/functions-core': 'commonjs2 @azure/functions-core' },
  optimization: { minimize: true },
  performance: { hints: false },
  plugins: [
    new CopyFiles([
      [root('functions/host.json'), root('build/app/host.json')],
      [root('functions/package.json'), root('build/app/package.json')],
    ]),
  ],
};

const local = {
  ...inNode(root('build/local')),
  name: 'local',
  entry: { main: root('functions/local/main.ts') },
  externals: [{ azurite: 'commonjs2 azurite' }, /^azurite\//],
  externalsPresets: { node: true },
  optimization: { minimize: false },
  performance: { hints: false },
};

const preview = {
  ...inBrowser,
  name: 'preview',
  entry: { preview: root('src/preview/main.tsx') },
  output: {
    path: root('build/local/preview'),
    publicPath: '/preview/',
    filename: '[name].[contenthash:10].js',
    clean: true,
  },
  plugins: [
    new HtmlWebpackPlugin({
      template: root('src/preview/index.html'),
      filename: 'index.html',
      scriptLoading: 'defer',
    }),
  ],
  // It never leaves this machine, so making it small would only make the first start longer.
  optimization: { minimize: false },
  performance: { hints: false },
};

module.exports = [pages, functions, local, preview];
module.exports.parallelism = 2;
