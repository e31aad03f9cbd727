/**
 * Which lines of a text are new against the text before: the lines outside a longest common
 * subsequence, the ones that a diff would mark with `+`.
 *
 *     changedLines("a\nb\nc", "a\nx\nc")  is  [1]
 *
 * Where the changed middle is too large for the quadratic table, all of it counts as changed.
 */
const LARGEST_TABLE = 4_000_000;

export function changedLines(before: string, after: string): number[] {
  const old = before.split(/\r?\n/);
  const now = after.split(/\r?\n/);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let tail = 0;
  while (
    tail < old.length - start && tail < now.length - start &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  ) tail++;
  const oldMiddle = old.slice(start, old.length - tail);
  const newMiddle = now.slice(start, now.length - tail);
  const kept = oldMiddle.length * newMiddle.length > LARGEST_TABLE
    ? new Set<number>()
    : commonLines(oldMiddle, newMiddle);
  return newMiddle.flatMap((_, index) => (kept.has(index) ? [] : [start + index]));
}

/** The indexes in `now` of a longest common subsequence with `old`. */
function commonLines(old: readonly string[], now: readonly string[]): Set<number> {
  const width = now.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const kept = new Set<number>();
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (old[i] === now[j]) {
      kept.add(j);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return kept;
}
