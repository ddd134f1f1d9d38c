import type { Datatype } from '../datatypes/datatype.ts';
import { xsdLibrary } from '../datatypes/xsd.ts';
import {
  attribute,
  choice,
  dataPattern,
  empty,
  textPattern,
  valuePattern,
  type SimplePattern,
} from '../simplify/pattern.ts';
import type { SchemaElement } from '../syntax/element.ts';

/** An attribute as an ATTLIST declares it. */
export interface DeclaredAttribute {
  readonly name: string;
  readonly pattern: SimplePattern;
}

const definition =
  /\s*([^\s"'()]+)\s+(CDATA|ID|IDREFS?|ENTIT(?:Y|IES)|NMTOKENS?|(?:NOTATION\s*)?\(([^()]*)\))\s*(?:(#REQUIRED)|(#IMPLIED)|(#FIXED\s+)?(?:"([^"]*)"|'([^']*)'))/y;

/** The attributes of an ATTLIST behind the name of its element (XML 1.0, 3.3); undefined if unreadable. */
export function attributePatterns(
  body: string,
  at: SchemaElement,
): readonly DeclaredAttribute[] | undefined {
  const found: DeclaredAttribute[] = [];
  const text = body.trimEnd();
  for (let position = 0; position < text.length;) {
    definition.lastIndex = position;
    const match = definition.exec(text);
    if (!match) return undefined;
    position = definition.lastIndex;
    const [, name = '', type = '', tokens, required, , fixed, double, single] = match;
    const value =
      fixed !== undefined
        ? valueOf(type === 'CDATA' ? 'string' : 'token', double ?? single ?? '', at)
        : tokens === undefined
          ? typed(type, at)
          : choice(
              tokens.split('|').map((token) => valueOf('token', token.trim(), at)),
              at,
            );
    const nameClass = { type: 'name', namespace: '', local: name } as const;
    const pattern = attribute(nameClass, value, at);
    found.push({ name, pattern: required === undefined ? choice([empty, pattern], at) : pattern });
  }
  return found;
}

/** The types of DTDs are types of XML Schema too, under the same names (XML Schema Part 2, 3.3). */
function typed(type: string, at: SchemaElement): SimplePattern {
  if (type === 'CDATA') return textPattern(at);
  return dataPattern(datatype(type), undefined, at);
}

function valueOf(type: 'string' | 'token', text: string, at: SchemaElement): SimplePattern {
  const kind = datatype(type);
  return valuePattern(kind, text, kind.valueOf(text, noContext) ?? text, at);
}

const noContext = { namespace: () => undefined, isUnparsedEntity: () => true };

function datatype(name: string): Datatype {
  const made = xsdLibrary.make(name, [], noContext);
  if (!made?.ok) throw new Error(`XML Schema has no type ${name}`);
  return made.datatype;
}
