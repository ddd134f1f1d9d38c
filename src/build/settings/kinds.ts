/** What a setting can hold; both the check of a configuration and its JSON Schema are made of these. */
export type Value =
  | { readonly kind: 'words' }
  /** Words of one shape; `shape` says which in a sentence. */
  | { readonly kind: 'pattern'; readonly pattern: string; readonly shape: string }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'list'; readonly of: Value }
  | { readonly kind: 'either'; readonly of: readonly Value[]; readonly shape: string }
  | { readonly kind: 'record'; readonly of: Readonly<Record<string, Value>> };

/** What is wrong with a value, as the end of a sentence that begins with its name. */
export function problemWith(value: unknown, asked: Value): string | undefined {
  switch (asked.kind) {
    case 'words':
      return typeof value === 'string' ? undefined : 'must be a string';
    case 'pattern':
      if (typeof value !== 'string') return 'must be a string';
      return new RegExp(asked.pattern, 'u').test(value)
        ? undefined
        : `must be ${asked.shape}, not “${value}”`;
    case 'choice':
      return typeof value === 'string' && asked.of.includes(value)
        ? undefined
        : `must be one of ${asked.of.join(', ')}`;
    case 'list': {
      if (!Array.isArray(value)) return `must be a list of ${plural(asked.of)}`;
      const wrong = value.findIndex((item) => problemWith(item, asked.of) !== undefined);
      if (wrong < 0) return undefined;
      return asked.of.kind === 'words'
        ? 'must be a list of strings'
        : `is wrong at its item ${wrong + 1}, which ${problemWith(value[wrong], asked.of) ?? ''}`;
    }
    case 'either':
      return asked.of.some((one) => problemWith(value, one) === undefined)
        ? undefined
        : `must be ${asked.shape}`;
    case 'record': {
      if (!isRecord(value)) return 'must be an object';
      const names = Object.keys(asked.of);
      const unknown = Object.keys(value).find((name) => !names.includes(name));
      if (unknown !== undefined) return `must have no “${unknown}”`;
      const wrong = names.find((name) => problemWith(value[name], asked.of[name] ?? asked));
      return wrong === undefined ? undefined : `must have a right “${wrong}”`;
    }
  }
}

function plural(value: Value): string {
  return value.kind === 'words' ? 'strings' : value.kind === 'pattern' ? 'files' : 'values';
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same as JSON Schema (draft 2020-12). */
export function schemaOf(value: Value): Readonly<Record<string, unknown>> {
  switch (value.kind) {
    case 'words':
      return { type: 'string' };
    case 'pattern':
      return { type: 'string', pattern: value.pattern };
    case 'choice':
      return { enum: value.of };
    case 'list':
      return { type: 'array', items: schemaOf(value.of) };
    case 'either':
      return { anyOf: value.of.map(schemaOf) };
    case 'record':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(value.of).map(([name, inner]) => [name, schemaOf(inner)]),
        ),
        required: Object.keys(value.of),
        additionalProperties: false,
      };
  }
}

/** What a setting holds, in words. */
export function kindWords(value: Value): string {
  switch (value.kind) {
    case 'words':
      return 'text';
    case 'pattern':
    case 'either':
      return value.shape;
    case 'choice':
      return value.of.map((one) => `\`${one}\``).join(' or ');
    case 'list':
      return value.of.kind === 'words' ? 'a list of texts' : `a list, each ${kindWords(value.of)}`;
    case 'record':
      return `an object with ${Object.keys(value.of).join(', ')}`;
  }
}
