/** How many scenes a film of a length has, least and most. */
const counts: readonly (readonly [seconds: number, least: number, most: number])[] = [
  [6, 2, 3],
  [15, 4, 6],
  [30, 7, 10],
  [60, 12, 18],
  [120, 22, 34],
]

/** Least and most scenes of a film; between the lengths that are sold, a share of both neighbours'. */
export function sceneRange(seconds: number): [least: number, most: number] {
  const after = counts.findIndex(([length]) => seconds <= length)
  const next = counts[after] ?? counts.at(-1)!
  const before = after < 0 ? next : (counts[after - 1] ?? next)
  const share = next[0] === before[0] ? 0 : (seconds - before[0]) / (next[0] - before[0])
  const between = (k: 1 | 2) => Math.round(before[k] + share * (next[k] - before[k]))
  return [between(1), between(2)]
}
