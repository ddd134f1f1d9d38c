import { collapse, type Datatype, type DatatypeLibrary } from './datatype.ts';

const string: Datatype = {
  name: 'string',
  description: 'text',
  identity: undefined,
  needsContext: false,
  allows: () => true,
  valueOf: (text) => text,
};

const token: Datatype = { ...string, name: 'token', valueOf: collapse };

/** The library that RELAX NG itself brings (6.2.9 and 6.2.10); its types take no parameters. */
export const builtInLibrary: DatatypeLibrary = {
  names: ['string', 'token'],
  make: (name, [parameter]) => {
    const datatype = name === 'string' ? string : name === 'token' ? token : undefined;
    if (!datatype) return undefined;
    return parameter
      ? { ok: false, parameter, reason: 'the built-in types take no parameters' }
      : { ok: true, datatype };
  },
};
