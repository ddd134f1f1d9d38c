import type { Archive, Container, DocumentKind } from './record.ts';

const words: readonly (readonly [RegExp, DocumentKind])[] = [
  [/^memo(?:randum)?\b/i, 'memorandum'],
  [/^(?:tele(?:gram|x)|cable)\b/i, 'telegram'],
  [/^report\b/i, 'report'],
  [/^(?:diary|journal entry)\b/i, 'diary'],
];

interface Evidence {
  /** In the header's words. */
  readonly genre: string | undefined;
  /** Which in archives often begins with the genre. */
  readonly title: string;
  readonly archive: Archive | undefined;
  readonly container: Container | undefined;
  readonly correspondence: boolean;
}

/**
 * What a document without a known recipient is. Only a source that is neither a manuscript nor a
 * letter can be a book: transcribed manuscripts often name their printed editions too.
 */
export function documentKind(evidence: Evidence): DocumentKind {
  const { archive, container, correspondence, genre = '' } = evidence;
  if (correspondence) return 'unaddressed-letter';
  const title = archive ? evidence.title : '';
  for (const [pattern, kind] of words) if (pattern.test(genre) || pattern.test(title)) return kind;
  if (archive) return 'manuscript';
  return container ? 'book' : 'document';
}
