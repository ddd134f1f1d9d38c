import { report } from '../../finding/finding.ts';
import { decode } from '../../xml/source.ts';
import { Automaton } from '../automaton/automaton.ts';
import { reasonOf, type Loaded, type ReadFile } from '../load.ts';
import { remoteSchema, schemaUnreadable } from '../schema-findings.ts';
import {
  choice,
  elementPattern,
  notAllowed,
  together,
  type ElementDefinition,
  type SimplePattern,
} from '../simplify/pattern.ts';
import type { SchemaFile } from '../syntax/element.ts';
import { Problems, startOfFile } from '../syntax/problems.ts';
import { resolveUri } from '../syntax/uris.ts';
import { vocabularyOf, type Vocabulary } from '../validate/vocabulary.ts';
import { attributePatterns } from './attributes.ts';
import { contentPattern } from './content.ts';
import { readDeclarations, type Declaration } from './declarations.ts';
import { dtdSyntax } from './findings.ts';
import { Parameters } from './parameters.ts';
import { asElement, complain, type DtdText, type Place } from './text.ts';

/**
 * Loads a DTD as a schema of our own engine: a DTD is a grammar of local names without namespaces,
 * with one element for each name. Any declared element may be the root, as the DOCTYPE of a document
 * may name any. Local files only.
 */
export function loadDtd(path: string, read: ReadFile): Loaded {
  const problems = new Problems();
  const files: string[] = [];

  const open = (
    file: string,
    openedBy: SchemaFile | undefined,
    unreadable: (reason: string) => void,
  ): DtdText | undefined => {
    let bytes: Uint8Array;
    try {
      bytes = read(file);
    } catch (thrown) {
      unreadable(reasonOf(thrown));
      return undefined;
    }
    files.push(file);
    const decoded = decode(file, bytes);
    const schemaFile: SchemaFile = { path: file, source: decoded.source, openedBy };
    if (!decoded.ok) problems.in(schemaFile, decoded.finding);
    // The text declaration of an external entity is no part of it (4.3.1).
    const text = decoded.source.text.replace(/^<\?xml[^]*?\?>/, (declaration) =>
      ' '.repeat(declaration.length),
    );
    return { text, file: schemaFile, at: undefined };
  };

  const openParameter = (systemId: string, from: DtdText, at: Place): DtdText | undefined => {
    const resolved = resolveUri(systemId, from.file.path);
    if (resolved.type === 'file')
      return open(resolved.path, from.file, (reason) => {
        complain(problems, at, schemaUnreadable, { href: systemId, reason });
      });
    complain(problems, at, remoteSchema, { href: systemId });
    return undefined;
  };

  const dtd = open(path, undefined, (reason) => {
    const none: SchemaFile = { path, source: { name: path, text: '' }, openedBy: undefined };
    problems.in(none, report(schemaUnreadable, { href: path, reason }, startOfFile));
  });
  if (!dtd) return { ok: false, findings: problems.list };
  const declarations = readDeclarations(dtd, new Parameters(problems, openParameter), problems);
  const elements = define(declarations, problems);
  if (elements.length === 0 && problems.list.length === 0)
    complain(problems, { file: dtd.file, span: startOfFile }, dtdSyntax, {
      what: 'it declares no element',
    });
  if (problems.list.length > 0) return { ok: false, findings: problems.list };

  const at = asElement({ file: dtd.file, span: startOfFile }, 'start');
  const start = choice(elements.map(elementPattern), at);
  let vocabulary: Vocabulary | undefined;
  return {
    ok: true,
    schema: {
      file: path,
      files: [...new Set(files)],
      names: 'as written',
      warnings: [],
      start,
      elements,
      unsoundIds: new Set(),
      automaton: new Automaton(start),
      vocabulary: () => (vocabulary ??= vocabularyOf(elements)),
    },
  };
}

type Building = { -readonly [K in keyof ElementDefinition]: ElementDefinition[K] };

/** Joins the declarations of each element; an attribute is what its first declaration says (3.3). */
function define(
  declarations: readonly Declaration[],
  problems: Problems,
): readonly ElementDefinition[] {
  const definitions = new Map<string, Building & { readonly model: string }>();
  const attributes = new Map<string, Map<string, SimplePattern>>();
  for (const { keyword, body, place } of declarations) {
    const [, name, rest = ''] = /^\s*([^\s(]+)([^]*)$/.exec(body) ?? [];
    const at = asElement(place, keyword);
    if (name === undefined) {
      complain(problems, place, dtdSyntax, { what: `<!${keyword} names no element` });
    } else if (keyword === 'ELEMENT') {
      if (definitions.has(name)) {
        complain(problems, place, dtdSyntax, { what: `the element ${name} is declared twice` });
        continue;
      }
      const nameClass = { type: 'name', namespace: '', local: name } as const;
      definitions.set(name, { nameClass, content: notAllowed, at, model: rest });
    } else {
      const declared = attributePatterns(rest, at);
      if (!declared)
        complain(problems, place, dtdSyntax, {
          what: `an attribute of ${name} is not declared as XML 1.0, 3.3 says`,
        });
      const known = attributes.get(name) ?? new Map<string, SimplePattern>();
      attributes.set(name, known);
      for (const each of declared ?? [])
        if (!known.has(each.name)) known.set(each.name, each.pattern);
    }
  }

  const elements = {
    named: (name: string): SimplePattern => {
      const definition = definitions.get(name);
      return definition ? elementPattern(definition) : notAllowed;
    },
    all: () => [...definitions.values()].map(elementPattern),
  };
  for (const [name, definition] of definitions) {
    const { at, model } = definition;
    const content = contentPattern(model, elements, at);
    if (!content) {
      complain(problems, { file: at.context.file, span: at }, dtdSyntax, {
        what: `the content of ${name} is no content model`,
      });
      continue;
    }
    definition.content = together(
      'group',
      [...(attributes.get(name)?.values() ?? []), content],
      at,
    );
  }
  return [...definitions.values()];
}
