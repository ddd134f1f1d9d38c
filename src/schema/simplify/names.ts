import { isNcName } from '../datatypes/lexical.ts';
import { badName, badNameClass, missingChild, unknownElement } from '../schema-findings.ts';
import { attributeOf, namespaceOf, type SchemaElement } from '../syntax/element.ts';
import type { Problems } from '../syntax/problems.ts';
import { nameClassNames } from '../syntax/vocabulary.ts';
import { isInfinite, type NameClass } from './name-class.ts';

const xmlnsNamespace = 'http://www.w3.org/2000/xmlns';
const nothing: NameClass = { type: 'choice', members: [] };

/**
 * The name class of an `element` or `attribute` pattern and the children that are left for its
 * content (4.8). `what` decides on the namespace of an unprefixed name attribute.
 */
export function nameClassOf(
  owner: SchemaElement,
  what: 'element' | 'attribute',
  problems: Problems,
): { readonly nameClass: NameClass; readonly content: readonly SchemaElement[] } {
  const written = attributeOf(owner, 'name');
  if (written !== undefined) {
    // An attribute named by an attribute does not inherit its namespace.
    const ns = what === 'element' ? owner.context.ns : (attributeOf(owner, 'ns') ?? '');
    const nameClass = qualified(written.trim(), ns, owner, problems);
    if (what === 'attribute') forbidXmlns(nameClass, owner, problems);
    return { nameClass, content: owner.children };
  }
  const [first, ...content] = owner.children;
  if (!first || !nameClassNames.has(first.name)) {
    const expected = 'a name: the attribute name, or <name>, <anyName>, <nsName> or <choice>';
    problems.at(owner, missingChild, { parent: owner.name, expected });
    return { nameClass: nothing, content: owner.children };
  }
  const nameClass = toNameClass(first, problems);
  if (what === 'attribute') forbidXmlns(nameClass, first, problems);
  return { nameClass, content };
}

function toNameClass(element: SchemaElement, problems: Problems): NameClass {
  switch (element.name) {
    case 'name':
      return qualified(element.text.trim(), element.context.ns, element, problems);
    case 'anyName': {
      const except = exceptOf(element, problems);
      if (except && mentions(except, 'anyName'))
        problems.at(element, badNameClass, { reason: 'anyName cannot except anyName' });
      return { type: 'anyName', ...(except && { except }) };
    }
    case 'nsName': {
      const except = exceptOf(element, problems);
      if (except && isInfinite(except))
        problems.at(element, badNameClass, { reason: 'nsName cannot except anyName or nsName' });
      return { type: 'nsName', namespace: element.context.ns, ...(except && { except }) };
    }
    case 'choice':
      return members(element, problems);
    default:
      problems.at(element, unknownElement, { name: element.name, parent: 'a name class' });
      return nothing;
  }
}

function exceptOf(element: SchemaElement, problems: Problems): NameClass | undefined {
  const [except, second] = element.children;
  const stray = except && except.name !== 'except' ? except : second;
  if (stray) problems.at(stray, unknownElement, { name: stray.name, parent: element.name });
  return except?.name === 'except' ? members(except, problems) : undefined;
}

function members(element: SchemaElement, problems: Problems): NameClass {
  if (element.children.length === 0)
    problems.at(element, missingChild, { parent: element.name, expected: 'a name class' });
  return {
    type: 'choice',
    members: element.children.map((child) => toNameClass(child, problems)),
  };
}

/** 4.10: a prefix is looked up in the schema, and then `ns` does not count. */
function qualified(name: string, ns: string, at: SchemaElement, problems: Problems): NameClass {
  const attribute = at.name === 'name' ? undefined : 'name';
  const colon = name.indexOf(':');
  const local = name.slice(colon + 1);
  const prefix = colon < 0 ? undefined : name.slice(0, colon);
  if (!isNcName(local) || (prefix !== undefined && !isNcName(prefix))) {
    problems.at(at, badName, { name, reason: 'it is not an XML name' }, attribute);
    return nothing;
  }
  if (prefix === undefined) return { type: 'name', namespace: ns, local };
  const namespace = namespaceOf(at.context.scope, prefix);
  if (namespace === undefined) {
    const reason = `the prefix ${prefix} is not declared`;
    problems.at(at, badName, { name, reason }, attribute);
  }
  return { type: 'name', namespace: namespace ?? '', local };
}

/** 4.16: namespace declarations are not attributes. */
function forbidXmlns(nameClass: NameClass, at: SchemaElement, problems: Problems): void {
  switch (nameClass.type) {
    case 'name':
      if (nameClass.namespace === '' && nameClass.local === 'xmlns')
        problems.at(at, badNameClass, { reason: 'xmlns is not an attribute in RELAX NG' });
      if (nameClass.namespace === xmlnsNamespace)
        problems.at(at, badNameClass, { reason: `${xmlnsNamespace} holds no attributes` });
      break;
    case 'nsName':
      if (nameClass.namespace === xmlnsNamespace)
        problems.at(at, badNameClass, { reason: `${xmlnsNamespace} holds no attributes` });
      if (nameClass.except) forbidXmlns(nameClass.except, at, problems);
      break;
    case 'anyName':
      if (nameClass.except) forbidXmlns(nameClass.except, at, problems);
      break;
    case 'choice':
      for (const member of nameClass.members) forbidXmlns(member, at, problems);
  }
}

function mentions(nameClass: NameClass, type: NameClass['type']): boolean {
  return (
    nameClass.type === type ||
    (nameClass.type === 'choice' && nameClass.members.some((member) => mentions(member, type)))
  );
}
