/** Name classes (RELAX NG, 5 and 6.1). */
export type NameClass =
  | { readonly type: 'name'; readonly namespace: string; readonly local: string }
  | { readonly type: 'nsName'; readonly namespace: string; readonly except?: NameClass }
  | { readonly type: 'anyName'; readonly except?: NameClass }
  | { readonly type: 'choice'; readonly members: readonly NameClass[] };

export function contains(nameClass: NameClass, namespace: string, local: string): boolean {
  switch (nameClass.type) {
    case 'name':
      return nameClass.local === local && nameClass.namespace === namespace;
    case 'nsName':
      return nameClass.namespace === namespace && !excepted(nameClass.except, namespace, local);
    case 'anyName':
      return !excepted(nameClass.except, namespace, local);
    case 'choice':
      return nameClass.members.some((member) => contains(member, namespace, local));
  }
}

function excepted(except: NameClass | undefined, namespace: string, local: string): boolean {
  return except !== undefined && contains(except, namespace, local);
}

/** Whether it has an `anyName` or `nsName`. */
export function isInfinite(nameClass: NameClass): boolean {
  return nameClass.type === 'choice'
    ? nameClass.members.some(isInfinite)
    : nameClass.type !== 'name';
}

export interface Name {
  readonly namespace: string;
  readonly local: string;
}

/** The names that a name class lists one by one, leaving out its wildcards. */
export function listedNames(nameClass: NameClass): readonly Name[] {
  if (nameClass.type === 'name') return [nameClass];
  return nameClass.type === 'choice' ? nameClass.members.flatMap(listedNames) : [];
}

/** A name in both, if there is one: it is enough to try those that either mentions (7.3). */
export function overlap(a: NameClass, b: NameClass): Name | undefined {
  if (a.type === 'name') return contains(b, a.namespace, a.local) ? a : undefined;
  if (b.type === 'name') return contains(a, b.namespace, b.local) ? b : undefined;
  for (const name of [...representatives(a), ...representatives(b)]) {
    const { namespace, local } = name;
    if (contains(a, namespace, local) && contains(b, namespace, local)) return name;
  }
  return undefined;
}

/** Stands for every name that is not mentioned; it cannot occur in a document. */
const other = '*';

function* representatives(nameClass: NameClass): Generator<Name> {
  switch (nameClass.type) {
    case 'name':
      yield nameClass;
      break;
    case 'nsName':
      yield { namespace: nameClass.namespace, local: other };
      if (nameClass.except) yield* representatives(nameClass.except);
      break;
    case 'anyName':
      yield { namespace: other, local: other };
      if (nameClass.except) yield* representatives(nameClass.except);
      break;
    case 'choice':
      for (const member of nameClass.members) yield* representatives(member);
  }
}
