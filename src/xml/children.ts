/** The children of whoever has none: one list for all, which nothing is ever added to. */
export const childless: never[] = [];

/** Most elements have one child: a list that is made with it is a tenth of one that has grown. */
export function addChild<Child>(parent: { children: Child[] }, child: Child): void {
  if (parent.children === childless) parent.children = [child];
  else parent.children.push(child);
}
