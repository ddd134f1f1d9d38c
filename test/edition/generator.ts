import { attribute, childElements, textContent } from '../../src/xml/query.ts';
import type { XmlElement } from '../../src/xml/tree.ts';
import { chance } from './chance.ts';

/**
 * Writes documents at random that a RELAX NG grammar accepts, going first where it has been least:
 * a few dozen documents use every element, attribute and value of the grammar.
 */
export interface Generator {
  document(depth: number): string;
  /** Elements, attributes, values and datatypes that no document has used yet. */
  unused(): string[];
}

type Ref = (name: string) => XmlElement;

const kinds = new Set(['element', 'attribute', 'value', 'data']);

/** How deep the shallowest content of each pattern is, so that a document can be brought to an end. */
function heights(patterns: readonly XmlElement[], ref: Ref): (pattern: XmlElement) => number {
  const known = new Map<XmlElement, number>();
  const height = (pattern: XmlElement): number => known.get(pattern) ?? Infinity;
  const measure = (pattern: XmlElement): number => {
    const inner = childElements(pattern).map(height);
    if (pattern.local === 'ref') return height(ref(attribute(pattern, 'name') ?? ''));
    if (pattern.local === 'choice') return Math.min(...inner);
    if (pattern.local === 'element') return Math.max(0, ...inner) + 1;
    if (['define', 'group', 'interleave', 'oneOrMore'].includes(pattern.local)) {
      return Math.max(0, ...inner);
    }
    return 0;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const pattern of patterns) {
      const measured = measure(pattern);
      if (measured < height(pattern)) changed = Boolean(known.set(pattern, measured));
    }
  }
  return height;
}

interface Content {
  attributes: string[];
  children: string[];
}

export function generator(patterns: readonly XmlElement[], seed: number): Generator {
  const definitions = new Map(
    patterns
      .filter((pattern) => pattern.local === 'define')
      .map((pattern) => [attribute(pattern, 'name') ?? '', pattern]),
  );
  const ref: Ref = (name) => {
    const found = definitions.get(name);
    if (!found) throw new Error(`The grammar does not define "${name}".`);
    return found;
  };
  const { roll, pick, value } = chance(seed);
  const height = heights(patterns, ref);
  const visits = new Map<XmlElement, number>();
  /** The alternatives that can still be brought to an end, least used first. */
  const alternative = (pattern: XmlElement, depth: number): XmlElement => {
    const all = childElements(pattern);
    const allowed = Math.max(depth, Math.min(...all.map(height)));
    const open = all.filter((one) => height(one) <= allowed);
    const used = (one: XmlElement): number =>
      visits.get(one.local === 'ref' ? ref(attribute(one, 'name') ?? '') : one) ?? 0;
    const least = Math.min(...open.map(used));
    return pick(open.filter((one) => used(one) <= least + 1));
  };

  const write = (pattern: XmlElement, depth: number, into: Content): void => {
    visits.set(pattern, (visits.get(pattern) ?? 0) + 1);
    const inner = childElements(pattern);
    const all = (): void => {
      for (const one of inner) write(one, depth, into);
    };
    const own: Content = { attributes: [], children: [] };
    const name = attribute(pattern, 'name') ?? '';
    switch (pattern.local) {
      case 'define':
      case 'group':
      case 'interleave':
        all();
        break;
      case 'ref':
        write(ref(name), depth, into);
        break;
      case 'choice':
        write(alternative(pattern, depth), depth, into);
        break;
      case 'optional':
        // What has never been taken is taken now; for the rest the dice decide.
        if (inner.every((one) => height(one) <= depth && (!visits.has(one) || roll(2) === 0)))
          all();
        break;
      case 'oneOrMore':
      case 'zeroOrMore': {
        const can = inner.every((one) => height(one) <= depth);
        const least = pattern.local === 'oneOrMore' ? 1 : 0;
        // Where few documents have been, stay longer.
        const more = (visits.get(pattern) ?? 0) < 30 ? 8 : 2;
        for (let n = can ? least + roll(more) : least; n > 0; n--) all();
        break;
      }
      case 'text':
        into.children.push('text ');
        break;
      case 'value':
        into.children.push(textContent(pattern));
        break;
      case 'data':
        into.children.push(value(pattern));
        break;
      case 'list':
        for (const one of inner) write(one, depth, own);
        into.children.push(own.children.join(' '));
        break;
      case 'attribute':
        for (const one of inner) write(one, depth, own);
        into.attributes.push(` ${name}="${own.children.join('')}"`);
        break;
      case 'element':
        for (const one of inner) write(one, depth - 1, own);
        into.children.push(`<${name}${own.attributes.join('')}>${own.children.join('')}</${name}>`);
    }
  };

  return {
    document: (depth) => {
      const content: Content = { attributes: [], children: [] };
      write(ref('TEI'), depth, content);
      const [root = ''] = content.children;
      return root
        .replace('<TEI', '<TEI xmlns="http://www.tei-c.org/ns/1.0"')
        .replace(/></g, '>\n<');
    },
    unused: () =>
      patterns
        .filter((pattern) => kinds.has(pattern.local) && !visits.has(pattern))
        .map((pattern) => `${pattern.local} ${attribute(pattern, 'name') ?? textContent(pattern)}`),
  };
}
