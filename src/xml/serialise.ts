import type { XmlElement, XmlNode } from './tree.ts';

/**
 * Writes an element as XML, with references resolved and without a DOCTYPE, for programs that cannot
 * read entities. Namespaces are declared where the source declared them, those from above at the top.
 */
export function toXml(root: XmlElement): string {
  const inherited = new Map<string, string>();
  for (let at = root.parent; at; at = at.parent) {
    for (const [prefix, name] of at.declarations ?? []) {
      if (!inherited.has(prefix)) inherited.set(prefix, name);
    }
  }
  return element(root, new Map([...inherited, ...(root.declarations ?? [])]));
}

function write(node: XmlNode): string {
  switch (node.type) {
    case 'text':
      return text(node.value);
    case 'comment':
      return `<!--${node.value}-->`;
    case 'instruction':
      return `<?${node.name} ${node.value}?>`;
    case 'element':
      return element(node, node.declarations ?? new Map<string, string>());
  }
}

function element(node: XmlElement, declarations: ReadonlyMap<string, string>): string {
  let tag = node.name;
  for (const [prefix, name] of declarations) {
    tag += ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${attribute(name)}"`;
  }
  for (const { name, value } of node.attributes) tag += ` ${name}="${attribute(value)}"`;
  if (node.children.length === 0) return `<${tag}/>`;
  return `<${tag}>${node.children.map(write).join('')}</${node.name}>`;
}

function text(value: string): string {
  return value
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}

/** Line ends and tabs in attributes are references, or reading would make them spaces. */
function attribute(value: string): string {
  return text(value).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}
