type Placed<E> = { entry: E; top: number }
/** A post's place in its column: `lane` of `lanes` beside one another. */
export type Laid<E> = Placed<E> & { lane: number; lanes: number }
/** Those for which there is no room, as one. */
export type Rest = { top: number; count: number }

/**
 * Posts have no length, but their chips have a height: those that would cover one another stand side by side, at most
 * `most`; the others are counted. Give them from top to bottom.
 */
export function layLanes<E>(
  placed: readonly Placed<E>[],
  height: number,
  most: number,
): { laid: Laid<E>[]; rests: Rest[] } {
  const laid: Laid<E>[] = []
  const rests: Rest[] = []
  for (const group of touchingGroups(placed, height)) {
    const ends: number[] = []
    const members: Laid<E>[] = []
    for (const { entry, top } of group) {
      const free = ends.findIndex((end) => end <= top)
      const lane = free >= 0 ? free : ends.length
      if (lane >= most) {
        const rest = rests.at(-1)
        if (rest && rest.top + height > top) rest.count += 1
        else rests.push({ top, count: 1 })
        continue
      }
      ends[lane] = top + height
      members.push({ entry, top, lane, lanes: 1 })
    }
    for (const member of members) laid.push({ ...member, lanes: ends.length })
  }
  return { laid, rests }
}

function touchingGroups<E>(placed: readonly Placed<E>[], height: number): Placed<E>[][] {
  const groups: Placed<E>[][] = []
  let end = -Infinity
  for (const one of placed) {
    if (one.top < end) groups.at(-1)?.push(one)
    else groups.push([one])
    end = Math.max(end, one.top + height)
  }
  return groups
}
