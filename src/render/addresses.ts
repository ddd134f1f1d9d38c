/** Only addresses that cannot run anything: relative, http, https and mailto (RFC 3986). */
export function safeHref(target: string): string | undefined {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(target.replace(/[\u0000-\u0020]/g, ''))?.[1];
  if (scheme === undefined) return target.startsWith('//') ? undefined : target;
  return /^(?:https?|mailto|urn|doi)$/i.test(scheme) ? target : undefined;
}
