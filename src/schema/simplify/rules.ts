import { unknownElement } from '../schema-findings.ts';
import { dataType, valueFrom } from './data.ts';
import { nameClassOf } from './names.ts';
import {
  attribute,
  choice,
  dataPattern,
  empty,
  list,
  notAllowed,
  oneOrMore,
  textPattern,
  together,
  type SimplePattern,
} from './pattern.ts';
import type { Rule } from './rule.ts';

const content: Rule = (element, grammar, whole) => whole.group(element.children, element, grammar);

const joined: Rule = (element, grammar, whole) =>
  together('interleave', whole.patterns(element.children, element, grammar), element);

const either: Rule = (element, grammar, whole) =>
  choice(whole.patterns(element.children, element, grammar), element);

const optional: Rule = (element, grammar, whole) =>
  choice([empty, content(element, grammar, whole)], element);

const repeated: Rule = (element, grammar, whole) =>
  oneOrMore(content(element, grammar, whole), element);

const optionallyRepeated: Rule = (element, grammar, whole) =>
  choice([empty, repeated(element, grammar, whole)], element);

const mixed: Rule = (element, grammar, whole) =>
  together('interleave', [content(element, grammar, whole), textPattern(element)], element);

/** A pattern that has no children. */
const leaf =
  (rule: Rule): Rule =>
  (element, grammar, whole) => {
    for (const { name } of element.children)
      whole.problems.at(element, unknownElement, { name, parent: element.name });
    return rule(element, grammar, whole);
  };

const elementRule: Rule = (element, grammar, whole) => {
  const { nameClass, content } = nameClassOf(element, 'element', whole.problems);
  return whole.element(nameClass, content, element, grammar);
};

const attributeRule: Rule = (element, grammar, whole) => {
  const { nameClass, content } = nameClassOf(element, 'attribute', whole.problems);
  const [first, second] = content;
  if (second) whole.problems.at(second, unknownElement, { name: second.name, parent: 'attribute' });
  const value: SimplePattern = first
    ? whole.group([first], element, grammar)
    : textPattern(element);
  const pattern = attribute(nameClass, value, element);
  if (pattern.type === 'attribute') whole.attributes.push(pattern);
  return pattern;
};

const dataRule: Rule = (element, grammar, whole) => {
  const { problems, datatypes } = whole;
  const parameters = element.children.filter((child) => child.name === 'param');
  const [except, ...stray] = element.children.slice(parameters.length);
  const disordered = element.children.findIndex((child) => child.name !== 'param');
  if (disordered >= 0 && disordered < parameters.length) {
    const child = element.children[disordered] ?? element;
    problems.at(child, unknownElement, { name: child.name, parent: 'data before param' });
  }
  for (const child of except && except.name !== 'except' ? [except, ...stray] : stray)
    problems.at(child, unknownElement, { name: child.name, parent: 'data' });
  const datatype = dataType(element, parameters, datatypes, problems);
  if (!datatype) return notAllowed;
  const excepted =
    except?.name === 'except'
      ? choice(whole.patterns(except.children, except, grammar), except)
      : notAllowed;
  return dataPattern(datatype, excepted.type === 'notAllowed' ? undefined : excepted, element);
};

/** The patterns of the full syntax by name (RELAX NG, 3), as 4.8 to 4.18 simplify them. */
export const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['element', elementRule],
  ['attribute', attributeRule],
  ['group', content],
  ['interleave', joined],
  ['choice', either],
  ['optional', optional],
  ['oneOrMore', repeated],
  ['zeroOrMore', optionallyRepeated],
  ['mixed', mixed],
  ['list', (element, grammar, whole) => list(content(element, grammar, whole), element)],
  ['empty', leaf(() => empty)],
  ['notAllowed', leaf(() => notAllowed)],
  ['text', leaf(textPattern)],
  ['value', (element, _, { datatypes, problems }) => valueFrom(element, datatypes, problems)],
  ['data', dataRule],
  ['ref', leaf((element, grammar, whole) => whole.reference(element, grammar))],
  ['parentRef', leaf((element, grammar, whole) => whole.reference(element, grammar?.outer))],
  ['externalRef', leaf((element, grammar, whole) => whole.external(element, grammar))],
  ['grammar', (element, grammar, whole) => whole.grammar(element, grammar)],
]);
