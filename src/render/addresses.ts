/** Only addresses that cannot run anything: relative, http, https and mailto (RFC 3986). */
export function safeHref(target: string): string | undefined {
  // Browsers drop control characters, and read a backslash as a slash (URL, 4.4).
  const plain = target.replace(/[\u0000-\u0020]/g, '').replace(/\\/g, '/');
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(plain)?.[1];
  if (scheme === undefined) return plain.startsWith('//') ? undefined : target;
  return /^(?:https?|mailto|urn|doi)$/i.test(scheme) ? target : undefined;
}
