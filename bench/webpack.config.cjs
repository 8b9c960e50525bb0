// Builds what the bench compares with: a page of the same React and Fluent without our code, a bare page, and a
// light window of a host. Everything else is the configuration of the product, so that only the code differs.
const path = require('node:path');
const CompressionPlugin = require('compression-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const builds = require('../webpack.config.js');

const root = (...parts) => path.resolve(__dirname, '..', ...parts);
const pages = builds.find(({ name }) => name === 'pages');

const html = (template, filename, chunks) =>
  new HtmlWebpackPlugin({
    template: root('bench/pages', template),
    filename,
    chunks,
    scriptLoading: 'defer',
    inject: 'head',
    minify: { collapseWhitespace: true, removeComments: true, minifyCSS: true },
  });

// The bundle serves a closed list of pages. Two of its plain ones give their addresses to the pages of the bench,
// which then travel with the same headers, the same policy and the same packing as ours.
const compared = {
  ...pages,
  name: 'bench-pages',
  entry: { reference: root('bench/pages/reference.tsx') },
  output: { ...pages.output, path: root('build/bench/app/pages'), clean: false },
  plugins: [
    html('bare.html', 'about.html', []),
    html('reference.html', 'terms.html', ['reference']),
    ...pages.plugins.filter((plugin) => plugin instanceof CompressionPlugin),
  ],
};

const hostWindow = {
  ...pages,
  name: 'bench-window',
  entry: { window: root('bench/pages/window.ts') },
  output: { path: root('build/bench/preview'), publicPath: '/preview/', filename: '[name].js', clean: true },
  plugins: [html('window.html', 'window.html', ['window'])],
};

module.exports = [compared, hostWindow];
module.exports.parallelism = 2;
