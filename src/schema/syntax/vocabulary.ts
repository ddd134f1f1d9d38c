/** RELAX NG, section 3: the attributes of each element, beside `ns` and `datatypeLibrary`. */
interface Vocabulary {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Whether the element holds character data and no elements. */
  readonly text: boolean;
}

const plain: Vocabulary = { required: [], optional: [], text: false };
const named: Vocabulary = { required: ['name'], optional: [], text: false };

export const vocabulary: ReadonlyMap<string, Vocabulary> = new Map<string, Vocabulary>([
  ['element', { required: [], optional: ['name'], text: false }],
  ['attribute', { required: [], optional: ['name'], text: false }],
  ['group', plain],
  ['interleave', plain],
  ['choice', plain],
  ['optional', plain],
  ['zeroOrMore', plain],
  ['oneOrMore', plain],
  ['list', plain],
  ['mixed', plain],
  ['ref', named],
  ['parentRef', named],
  ['empty', plain],
  ['value', { required: [], optional: ['type'], text: true }],
  ['data', { required: ['type'], optional: [], text: false }],
  ['notAllowed', plain],
  ['text', plain],
  ['externalRef', { required: ['href'], optional: [], text: false }],
  ['grammar', plain],
  ['param', { required: ['name'], optional: [], text: true }],
  ['except', plain],
  ['div', plain],
  ['include', { required: ['href'], optional: [], text: false }],
  ['start', { required: [], optional: ['combine'], text: false }],
  ['define', { required: ['name'], optional: ['combine'], text: false }],
  ['name', { required: [], optional: [], text: true }],
  ['anyName', plain],
  ['nsName', plain],
]);

export const patternNames: ReadonlySet<string> = new Set([
  'element',
  'attribute',
  'group',
  'interleave',
  'choice',
  'optional',
  'zeroOrMore',
  'oneOrMore',
  'list',
  'mixed',
  'ref',
  'parentRef',
  'empty',
  'value',
  'data',
  'notAllowed',
  'text',
  'externalRef',
  'grammar',
]);

export const nameClassNames: ReadonlySet<string> = new Set(['name', 'anyName', 'nsName', 'choice']);
