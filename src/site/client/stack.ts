/** What stands in the margin: where its mark is, and how much room it takes, whole and folded. */
export interface Stacked {
  readonly wanted: number;
  readonly height: number;
  readonly folded: number;
}

export interface Placed {
  readonly top: number;
  readonly height: number;
  readonly isFolded: boolean;
}

/**
 * Puts boxes one below the other, each as near to its mark as those before it allow; none overlaps
 * another. Where boxes would come to stand further than `limit` below their marks, the tallest of
 * those that push them are folded. In the end those unfold again that push nothing too far.
 */
export function stack(boxes: readonly Stacked[], gap: number, limit: number): readonly Placed[] {
  const placed: Placed[] = [];
  /** The first of the boxes that touch each other up to the present one. */
  let first = 0;
  const put = (index: number, isFolded: boolean): void => {
    const box = boxes[index];
    if (!box) return;
    const before = placed[index - 1];
    const free = before ? before.top + before.height + gap : -Infinity;
    if (box.wanted >= free) first = index;
    const height = isFolded ? Math.min(box.folded, box.height) : box.height;
    placed[index] = { top: Math.max(box.wanted, free), height, isFolded };
  };
  boxes.forEach((box, index) => {
    put(index, false);
    while ((placed[index]?.top ?? 0) - box.wanted > limit) {
      const tallest = tallestUnfolded(boxes, placed, first, index);
      if (tallest === undefined) break;
      const folds = placed.slice(0, index + 1).map(({ isFolded }) => isFolded);
      for (let at = tallest; at <= index; at++) put(at, at === tallest || folds[at] === true);
    }
  });
  placed.forEach(({ isFolded }, index) => {
    const trial = isFolded ? unfolded(boxes, placed, index, gap, limit) : [];
    trial.forEach((place, offset) => (placed[index + offset] = place));
  });
  return placed;
}

/** The boxes from this one on if it were whole; none if one of them would come to stand too far. */
function unfolded(
  boxes: readonly Stacked[],
  placed: readonly Placed[],
  index: number,
  gap: number,
  limit: number,
): readonly Placed[] {
  const trial: Placed[] = [];
  let free = -Infinity;
  for (let at = index; at < boxes.length; at++) {
    const [box, now] = [boxes[at], placed[at]];
    if (!box || !now) break;
    const top = at === index ? now.top : Math.max(box.wanted, free);
    // From here on nothing moves.
    if (at > index && top === now.top) break;
    if (top > now.top && top - box.wanted > limit) return [];
    const isFolded = at !== index && now.isFolded;
    const height = at === index ? box.height : now.height;
    trial.push({ top, height, isFolded });
    free = top + height + gap;
  }
  return trial;
}

function tallestUnfolded(
  boxes: readonly Stacked[],
  placed: readonly Placed[],
  from: number,
  to: number,
): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (let at = from; at < to; at++) {
    const [box, now] = [boxes[at], placed[at]];
    if (!box || !now || now.isFolded || box.height - box.folded <= most) continue;
    most = box.height - box.folded;
    best = at;
  }
  return best;
}
