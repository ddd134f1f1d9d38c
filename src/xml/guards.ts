/** How much a hostile document may ask of us before reading ends with a finding. */
export interface Limits {
  /** Elements inside elements. Real TEI stays below 100; the walkers of the tree recurse. */
  readonly depth: number;
  /** Characters that entity references may add in all: a bomb multiplies, an edition does not. */
  readonly expansion: number;
  /** Entities inside entities. */
  readonly entityDepth: number;
  /** Attributes of one element. */
  readonly attributes: number;
}

export const defaultLimits: Limits = {
  depth: 1000,
  expansion: 10_000_000,
  entityDepth: 64,
  attributes: 1000,
};
