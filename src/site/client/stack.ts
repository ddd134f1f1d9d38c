/** What stands in the margin: where its mark is, and how much room it takes. */
export interface Stacked {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Tops of boxes that stand one below the other, each as near to its mark as those before it allow;
 * none overlaps another.
 */
export function stack(boxes: readonly Stacked[], gap: number): readonly number[] {
  let free = -Infinity;
  return boxes.map(({ wanted, height }) => {
    const top = Math.max(wanted, free);
    free = top + height + gap;
    return top;
  });
}
