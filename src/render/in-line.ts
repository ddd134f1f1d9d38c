import { generated, h, isFlow, textOf, type Content } from './hast.ts';

/** Blocks in one line, as an apparatus prints verses: a stroke parts them. */
export function inLine(nodes: readonly Content[]): Content[] {
  let begun = false;
  return nodes.flatMap((node): Content[] => {
    const lead = begun && isFlow(node) ? [generated(' / ')] : [];
    begun ||= textOf([node]).trim() !== '';
    if (node.type !== 'element' || !isFlow(node)) return [node];
    const { lang, dir, dataIn, dataNotIn, hidden } = node.properties;
    const properties = { lang, dir, dataIn, dataNotIn, hidden };
    return [...lead, h('span', properties, inLine(node.children))];
  });
}
