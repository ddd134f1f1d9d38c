import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { EditedDocument } from '../edition/document.ts';
import { toXml } from '../xml/serialise.ts';
import type { Config } from './config.ts';
import { reason } from './reason.ts';

/** What SaxonJS offers of itself; it comes without types. */
interface Saxon {
  readonly transform: (
    options: {
      readonly stylesheetText: string;
      readonly sourceText: string;
      readonly destination: 'serialized';
    },
    execution: 'sync',
  ) => { readonly principalResult: string };
}

export type Stylesheets = (documents: readonly EditedDocument[]) => ReadonlyMap<string, string>;

/**
 * The edition's own XSLT 3.0, run over each document by SaxonJS, which is loaded only here. A
 * stylesheet is compiled (`.sef.json`), or `.xsl` where the package xslt3 is installed. The result of
 * `letters.html.xsl` is `xslt/letters/ID.html`; without such an ending it is `.xml`.
 */
export async function loadStylesheets(
  config: Config,
): Promise<{ readonly extra: Stylesheets | undefined } | { readonly problem: string }> {
  if (config.stylesheets.length === 0) return { extra: undefined };
  const compiled: { readonly path: string; readonly sef: string }[] = [];
  try {
    for (const path of config.stylesheets)
      compiled.push({ path, sef: readStylesheet(resolve(config.root, path)) });
  } catch (error) {
    return { problem: `A stylesheet cannot be used: ${reason(error)}` };
  }
  const { default: saxon } = (await import('saxon-js')) as unknown as { default: Saxon };
  return {
    extra: (documents) => {
      const files = new Map<string, string>();
      for (const { path, sef } of compiled) {
        const [name = '', extension = 'xml'] = basename(path)
          .replace(/\.(?:sef\.json|xslt?)$/, '')
          .split('.');
        for (const { id, xml } of documents) {
          // SaxonJS rejects internal entities; in the tree they are expanded.
          const { principalResult } = saxon.transform(
            { stylesheetText: sef, sourceText: toXml(xml.root), destination: 'serialized' },
            'sync',
          );
          files.set(`xslt/${name}/${id}.${extension}`, principalResult);
        }
      }
      return files;
    },
  };
}

function readStylesheet(path: string): string {
  if (path.endsWith('.json')) return readFileSync(path, 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'variorum-xslt-'));
  try {
    const compiler = createRequire(join(path, '..', 'resolve.js')).resolve('xslt3/xslt3.js');
    const target = join(folder, 'stylesheet.sef.json');
    const { status, stderr } = spawnSync(
      process.execPath,
      [compiler, `-xsl:${path}`, `-export:${target}`, '-nogo', '-relocate:on'],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`${basename(path)} does not compile: ${stderr.trim()}`);
    return readFileSync(target, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') {
      throw new Error(
        `${basename(path)} must be compiled: install xslt3 in the edition, or name its .sef.json`,
        { cause: error },
      );
    }
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
