import { report, type Finding, type Span } from '../finding/finding.ts';
import { indexLines } from '../xml/lines.ts';
import { decode, type Source } from '../xml/source.ts';
import type { ReadFile } from './load.ts';
import { schemaUnreadable } from './schema-findings.ts';
import { startOfFile, type SchemaFinding } from './syntax/problems.ts';
import { joinPath } from './syntax/uris.ts';
import { brokenSchema, invalid } from './xsd-findings.ts';

export type XsdResult =
  | { readonly ok: true; readonly findings: readonly Finding[] }
  /** The schema itself cannot be used. */
  | { readonly ok: false; readonly findings: readonly SchemaFinding[] };

/** Pages of 64 KiB that the checker may use: 1 GiB. */
const maxMemoryPages = 16_384;

/**
 * XSD for those who bring one, by libxml2 in WebAssembly: loaded only when it is needed, one worker
 * a call. It tells lines only, and no columns.
 */
export async function validateWithXsd(
  file: string,
  source: Source,
  read: ReadFile,
): Promise<XsdResult> {
  const files = new Map<string, string>();
  const missing = collect(file, read, files);
  if (missing) return { ok: false, findings: [missing] };
  const names = inMemoryNames([...files.keys()]);
  const preload = [...files].map(([path, contents]) => ({
    fileName: names.get(path) ?? path,
    contents: inUtf8(contents),
  }));
  const [main] = preload;
  if (!main) return { ok: true, findings: [] };

  const { validateXML } = await import('xmllint-wasm');
  try {
    const { errors } = await validateXML({
      xml: { fileName: 'document.xml', contents: inUtf8(source.text) },
      schema: main,
      preload: preload.slice(1),
      maxMemoryPages,
    });
    const findings = errors.map(({ message, loc }) => {
      const span = loc ? lineSpan(source.text, loc.lineNumber) : startOfFile;
      return report(invalid, { message: plain(message) }, span);
    });
    return { ok: true, findings };
  } catch (thrown) {
    const message = plain(thrown instanceof Error ? thrown.message : String(thrown));
    const finding = report(brokenSchema, { message }, startOfFile);
    const text = files.get(file) ?? '';
    return { ok: false, findings: [{ file, source: { name: file, text }, finding }] };
  }
}

/** What is decoded is handed on as UTF-8, whatever its XML declaration says. */
function inUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*?)\sencoding\s*=\s*(?:"[^"]*"|'[^']*')/, '$1');
}

/** Reads a schema and the local files that it names; a file that is not there is a finding. */
function collect(
  file: string,
  read: ReadFile,
  files: Map<string, string>,
): SchemaFinding | undefined {
  if (files.has(file)) return undefined;
  let text: string;
  try {
    text = decode(file, read(file)).source.text;
  } catch {
    const finding = report(
      schemaUnreadable,
      { href: file, reason: 'there is no such file' },
      startOfFile,
    );
    return { file, source: { name: file, text: '' }, finding };
  }
  files.set(file, text);
  for (const [, href = ''] of text.matchAll(/\sschemaLocation\s*=\s*["']([^"']+)["']/g)) {
    if (/^[A-Za-z][\w+.-]*:/.test(href)) continue;
    const missing = collect(joinPath(file, href), read, files);
    if (missing) return missing;
  }
  return undefined;
}

/** Paths without what they have in common, because the checker has a folder of its own. */
function inMemoryNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const [first = ''] = paths;
  let common = first.slice(0, first.lastIndexOf('/') + 1);
  while (!paths.every((path) => path.startsWith(common)))
    common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1);
  return new Map(paths.map((path) => [path, path.slice(common.length)]));
}

function lineSpan(text: string, line: number): Span {
  const lines = indexLines(text);
  const start = lines.lineStart(line);
  const content = text.slice(start, lines.lineStart(line + 1));
  const indent = content.length - content.trimStart().length;
  return { start: start + indent, end: start + Math.max(content.trimEnd().length, indent) };
}

/** libxml2's words, without what it says before each of them. */
function plain(message: string): string {
  const line = message.split('\n').find((each) => each.includes('error')) ?? message.split('\n')[0];
  return (line ?? '').replace(/^.*?(?:validity |parser )?error : /, '').trim();
}
