import { build } from 'esbuild';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A program of this folder, bundled as the tool's own are (build.config.js); returns its path. */
export async function bundled(name: string, folder: string): Promise<string> {
  const program = join(folder, `${basename(name, '.ts')}.cjs`);
  await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    outfile: program,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
  });
  return program;
}
