// One bundle, because starting a bundled tool takes half the time of an unbundled one; code
// splitting keeps what is only sometimes needed (saxon-js, xmllint-wasm, citeproc) out of the start.
import { build } from 'esbuild';

await build({
  entryPoints: { 'cli/main': 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'bundle',
  external: ['saxon-js', 'xmllint-wasm', 'citeproc'],
  loader: { '.css': 'text', '.svg': 'text' },
  logLevel: 'warning',
});
