// Bundles, because a bundled tool starts in half the time of an unbundled one; code splitting keeps
// what is only sometimes needed (saxon-js, xmllint-wasm, citeproc) out of the start.
import { cpSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });

await build({
  // Every entry is one folder deep, so that `../assets` is right from each (src/site/pages/assets.ts).
  entryPoints: { 'cli/main': 'src/cli/main.ts', 'lib/index': 'src/index.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['saxon-js', 'xmllint-wasm', 'citeproc', 'unified'],
  banner: { js: requireShim() },
  // Half of the source is space and comments, which take time to read at every start.
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
});

await build({
  entryPoints: {
    variorum: 'src/site/client/main.ts',
    search: 'src/site/client/search.ts',
    witnesses: 'src/site/client/witnesses.ts',
    facsimile: 'src/site/client/facsimile.ts',
    list: 'src/site/client/list/main.ts',
  },
  outdir: 'dist/assets',
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2020',
  minify: true,
  logLevel: 'warning',
});
cpSync('src/site/assets', 'dist/assets', { recursive: true });

/** CommonJS packages in the bundle ask for built-in modules with `require`. */
function requireShim() {
  return "import { createRequire as variorumRequire } from 'node:module'; const require = variorumRequire(import.meta.url);";
}
