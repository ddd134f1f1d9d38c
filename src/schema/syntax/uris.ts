/** Resolution of `href` and `xml:base` (4.5), for files on this computer only. */

export type Resolved =
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'fragment' }
  | { readonly type: 'remote' };

const scheme = /^[A-Za-z][A-Za-z0-9+.-]+:/;

/** The path that a URI reference names, relative to a base. */
export function resolveUri(reference: string, base: string): Resolved {
  if (reference.includes('#')) return { type: 'fragment' };
  if (/^file:/i.test(reference)) {
    // On Windows file:///C:/a.rng is C:/a.rng.
    const path = reference.replace(/^file:(?:\/\/[^/]*)?(?:\/(?=[A-Za-z]:))?/i, '');
    return { type: 'file', path: decode(path) };
  }
  if (scheme.test(reference)) return { type: 'remote' };
  return { type: 'file', path: joinPath(base, decode(reference)) };
}

/** RFC 3986, 5.2, for paths: the last segment of the base gives way, dot segments are removed. */
export function joinPath(base: string, relative: string): string {
  if (relative === '') return base;
  const joined = relative.startsWith('/')
    ? relative
    : base.slice(0, base.lastIndexOf('/') + 1) + relative;
  const segments: string[] = [];
  const parts = joined.split('/');
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    const above = segments.at(-1);
    if (part === '..' && above !== undefined && above !== '' && above !== '..') segments.pop();
    else if (part !== '.') segments.push(part);
    if (last && (part === '.' || part === '..')) segments.push('');
  }
  return segments.join('/');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
