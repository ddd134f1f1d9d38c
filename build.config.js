// Bundles, because a bundled tool starts in half the time of an unbundled one. Each command is a
// program of its own in CommonJS: Node reads that at once, where modules are looked for and waited for
// (some 10 ms at each start), and what a command does not need is not read at all.
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });

const forNode = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: ['saxon-js', 'xmllint-wasm', 'citeproc', 'unified'],
  // Half of the source is space and comments, which take time to read at every start.
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
};

const program = {
  ...forNode,
  format: 'cjs',
  outdir: 'dist/cli',
  outExtension: { '.js': '.cjs' },
  // What a module knows of itself, which CommonJS says in its own way.
  define: { 'import.meta.url': 'fileOfProgram' },
  banner: { js: 'const fileOfProgram = require("node:url").pathToFileURL(__filename).href;' },
};

// Every program and the library are one folder deep, so that `../assets` is right from each
// (src/site/pages/assets.ts).
const commands = 'src/cli/commands';
await build({
  ...program,
  entryPoints: readdirSync(commands).map((file) => `${commands}/${file}`),
});
await build({
  ...program,
  entryPoints: ['src/cli/main.ts'],
  banner: {},
  plugins: [besides(commands)],
  supported: { 'dynamic-import': false },
});

await build({
  ...forNode,
  entryPoints: { index: 'src/index.ts' },
  outdir: 'dist/lib',
  format: 'esm',
  banner: { js: requireShim() },
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

/** The modules of a folder are programs beside this one, and are not part of it. */
function besides(folder) {
  return {
    name: 'besides',
    setup({ onResolve }) {
      onResolve({ filter: new RegExp(`^\\./${basename(folder)}/`) }, ({ path }) => ({
        path: `./${basename(path, '.ts')}.cjs`,
        external: true,
      }));
    },
  };
}
