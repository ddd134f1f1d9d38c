import { attribute, closestAncestor, tokens } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { common } from './attributes.ts';
import { inside, type Context } from './context.ts';
import { generated, h, isPhrasing, withChildren, type Content } from './hast.ts';
import { layerProperties } from './layers.ts';
import { ourLanguage } from './words.ts';

/** A note with its number, which is the order in which readers meet its mark. */
interface NumberedNote {
  readonly number: number;
  readonly element: XmlElement;
  /** Ids of the marks that lead to it. */
  readonly marks: string[];
}

const none: readonly Content[] = [];

/**
 * The notes of one rendering. Notes stand once, after the text; where they are called from is a
 * mark with a link, and every note links back to its marks.
 */
export class Notes {
  readonly #byElement = new Map<XmlElement, NumberedNote>();
  /** Stand-off notes by the id of the element that they are on. */
  readonly #onId: ReadonlyMap<string, readonly XmlElement[]>;

  constructor(standOff: readonly XmlElement[]) {
    const onId = new Map<string, XmlElement[]>();
    for (const note of standOff) {
      for (const target of tokens(note, 'target')) {
        if (!target.startsWith('#')) continue;
        const id = target.slice(1);
        onId.set(id, [...(onId.get(id) ?? []), note]);
      }
    }
    this.#onId = onId;
  }

  get isEmpty(): boolean {
    return this.#byElement.size === 0;
  }

  /** Notes of this list that do not stand in any of these elements. */
  elsewhere(roots: readonly XmlElement[]): readonly XmlElement[] {
    return [...this.#byElement.keys()].filter((note) => {
      for (let at: XmlElement | undefined = note; at; at = at.parent)
        if (roots.includes(at)) return false;
      return true;
    });
  }

  /** The marks of the stand-off notes on an element; they are editorial, so not in the source. */
  marksAfter(element: XmlElement): readonly Content[] {
    if (this.#onId.size === 0) return none;
    const id = attribute(element, 'xml:id');
    const notes = id === undefined ? undefined : this.#onId.get(id);
    return notes?.map((note) => this.mark(note)) ?? none;
  }

  /** The mark of a note where it is called from. */
  mark(element: XmlElement): Content {
    let note = this.#byElement.get(element);
    if (!note) {
      note = { number: this.#byElement.size + 1, element, marks: [] };
      this.#byElement.set(element, note);
    }
    const id = `ref-${noteId(note)}${note.marks.length > 0 ? `-${note.marks.length + 1}` : ''}`;
    note.marks.push(id);
    const link = h(
      'a',
      { id, href: `#${noteId(note)}`, role: 'doc-noteref', className: ['noteref'] },
      [generated(String(note.number))],
    );
    // The source has no mark for a note that stands apart from it.
    const layers = isStandOff(element) ? layerProperties(['reading']) : {};
    return h('sup', { className: ['note-mark'], ...layers }, [link]);
  }

  /** Takes a note into the list even if nothing on the page calls it. */
  include(element: XmlElement): void {
    if (this.#byElement.has(element)) return;
    this.#byElement.set(element, { number: this.#byElement.size + 1, element, marks: [] });
  }

  /** All notes that were called, as a list; notes may call further notes. */
  section(context: Context): readonly Content[] {
    const items: Content[] = [];
    // A note inside a note is numbered while the list is written, and so comes last.
    for (let done = 0; done < this.#byElement.size;) {
      const pending = [...this.#byElement.values()].slice(done);
      for (const note of pending) items.push(this.#item(note, context));
      done += pending.length;
    }
    if (items.length === 0) return [];
    const list = h('ol', { className: ['notes'] }, items);
    const heading = h('h2', { id: 'notes-heading' }, [generated(context.settings.words.notes)]);
    const section = h(
      'section',
      { className: ['note-section'], ariaLabelledby: ['notes-heading'] },
      [heading, list],
    );
    return [{ ...section, data: { moved: 'note' } }];
  }

  #item(note: NumberedNote, context: Context): Content {
    const backs = note.marks.map((mark, index) =>
      h('a', {
        href: `#${mark}`,
        role: 'doc-backlink',
        className: ['backlink'],
        lang: ourLanguage(context),
        ariaLabel: context.settings.words.backToText(note.number, index + 1),
      }),
    );
    const body = inside(note.element, { ...context, inLink: false });
    const last = body[body.length - 1];
    const number = h('span', { className: ['note-number'] }, [generated(`${note.number}.`)]);
    const spaced: Content[] = [generated(' '), ...backs];
    const children: Content[] = isPhrasing(body)
      ? [h('p', {}, [...body, ...spaced])]
      : last?.type === 'element' && last.tagName === 'p'
        ? [...body.slice(0, -1), withChildren(last, [...last.children, ...spaced])]
        : [...body, h('p', {}, spaced)];
    const { className, lang, dir } = common(note.element, context);
    return h(
      'li',
      {
        id: noteId(note),
        className,
        lang,
        dir,
        dataCert: attribute(note.element, 'cert'),
        ...(isStandOff(note.element) && layerProperties(['reading'])),
      },
      [number, generated(' '), ...children],
    );
  }
}

function noteId(note: NumberedNote): string {
  return attribute(note.element, 'xml:id') ?? `note-${note.number}`;
}

/** Notes that stand apart from what they are on: in `back`, `standOff` or a group of notes. */
export function isStandOff(note: XmlElement): boolean {
  if (attribute(note, 'target') === undefined) return false;
  return closestAncestor(note, 'noteGrp', 'standOff', 'listAnnotation', 'back') !== undefined;
}
