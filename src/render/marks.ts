import type { Element, Text } from 'hast';
import { classesOf, generated, mapped, withChildren, type Content } from './hast.ts';

/** The mark of a note in the text. */
export function isMark(element: Element): boolean {
  return element.tagName === 'sup' && classesOf(element).includes('note-mark');
}

/** Takes the marks out of a link: they are links themselves, and links do not nest in HTML. */
export function liftMarks(nodes: readonly Content[]): {
  readonly words: readonly Content[];
  readonly marks: readonly Content[];
} {
  const marks: Content[] = [];
  const without = (inner: readonly Content[]): Content[] =>
    inner.flatMap((node): Content[] => {
      if (node.type !== 'element') return [node];
      if (!isMark(node)) return [withChildren(node, without(node.children))];
      marks.push(node);
      return [];
    });
  return { words: without(nodes), marks };
}

/** Two marks that meet are parted by a comma, or ⁶⁷ would be sixty-seven. */
export function spaceMarks(nodes: readonly Content[]): readonly Content[] {
  let afterMark = false;
  const visit = (inner: readonly Content[]): readonly Content[] =>
    mapped(inner, (node) => {
      if (node.type === 'text') {
        if (node.value !== '') afterMark = false;
        return node;
      }
      if (node.type !== 'element') return node;
      if (isMark(node)) {
        const parted = afterMark ? [generated(','), ...node.children] : node.children;
        afterMark = true;
        return withChildren(node, parted);
      }
      if (node.children.length === 0) return node;
      // What another layer has is not between two marks.
      if (node.properties.hidden === true) return node;
      return withChildren(node, visit(node.children));
    });
  return visit(nodes);
}

/** A mark that the file has inside a word goes behind it: a note is never inside a word. */
export function outsideWords(nodes: readonly Content[]): readonly Content[] {
  const inner = mapped(nodes, (node) =>
    node.type === 'element' && node.children.length > 0
      ? withChildren(node, outsideWords(node.children))
      : node,
  );
  if (!inner.some((node) => node.type === 'element' && isMark(node))) return inner;
  const result = [...inner];
  for (let index = 1; index < result.length - 1; index++) {
    const [before, mark, after] = [result[index - 1], result[index], result[index + 1]];
    if (
      mark?.type !== 'element' ||
      !isMark(mark) ||
      before?.type !== 'text' ||
      after?.type !== 'text'
    )
      continue;
    if (!/[\p{L}\p{M}]$/u.test(before.value)) continue;
    const rest = /^[\p{L}\p{M}]+/u.exec(after.value)?.[0];
    if (rest === undefined) continue;
    const parts = [part(after, 0, rest.length), mark, part(after, rest.length)];
    result.splice(index, 2, ...parts.filter((node) => node.type !== 'text' || node.value !== ''));
  }
  return result;
}

/** A part of a text, with its provenance. */
function part(text: Text, from: number, to = text.value.length): Text {
  const value = text.value.slice(from, to);
  return text.data?.at === undefined
    ? generated(value)
    : { type: 'text', value, data: { at: text.data.at + from } };
}
