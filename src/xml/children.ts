/** The children of whoever has none: one list for all, which nothing is ever added to. */
export const childless: never[] = [];

/** The last child. Asked for at -1, a list is searched as an object with names is, which is slow. */
export function lastChild<Child>(children: readonly Child[]): Child | undefined {
  return children.length > 0 ? children[children.length - 1] : undefined;
}

/** Most elements have one child: a list that is made with it is a tenth of one that has grown. */
export function addChild<Child>(parent: { children: Child[] }, child: Child): void {
  if (parent.children === childless) parent.children = [child];
  else parent.children.push(child);
}
