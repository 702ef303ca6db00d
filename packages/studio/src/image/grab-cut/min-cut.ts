/**
 * The cheapest cut of a picture into two parts (Boykov and Kolmogorov's search with two trees, 2004), for a grid in
 * which every pixel has eight neighbours.
 */
export type Grid = {
  width: number
  height: number
  /** What it costs to part with the source (positive) or with the sink (negative), one value a pixel. */
  terminal: Float32Array
  /** Cost of parting a pixel from its neighbour in each of the eight directions; changed by the search. */
  links: readonly Float32Array[]
}

/** Clockwise from the right; direction d and (d + 4) % 8 are opposite. */
export const directions: readonly (readonly [dx: number, dy: number])[] = [
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
]
const [FREE, SOURCE, SINK] = [0, 1, 2]
const [NONE, TERMINAL] = [-1, -2]
const opposite = (direction: number): number => (direction + 4) & 7

/** 1 for every pixel on the source's side. */
export function minCut(grid: Grid): Uint8Array {
  const search = createSearch(grid)
  for (let meeting = search.grow(); meeting; meeting = search.grow()) {
    search.augment(meeting)
    search.adopt()
  }
  return Uint8Array.from(search.tree, (side) => (side === SOURCE ? 1 : 0))
}

/** An edge between the two trees, from the source's to the sink's. */
type Meeting = { from: number; to: number; direction: number }

function createSearch({ width, height, terminal: given, links }: Grid) {
  const count = width * height
  const terminal = Float32Array.from(given)
  const tree = new Uint8Array(count)
  // the direction in which a pixel's parent lies
  const parent = new Int8Array(count).fill(NONE)
  // when it was last known to hang on a terminal, and how far from it
  const stamp = new Int32Array(count)
  const distance = new Int32Array(count)
  let now = 1
  const step = directions.map(([dx, dy]) => dy * width + dx)
  const queue: number[] = []
  let head = 0
  const waiting = new Uint8Array(count)
  const orphans: number[] = []

  for (let p = 0; p < count; p++) {
    if (terminal[p] === 0) continue
    tree[p] = terminal[p]! > 0 ? SOURCE : SINK
    parent[p] = TERMINAL
    distance[p] = 1
    activate(p)
  }

  function activate(p: number): void {
    if (waiting[p]) return
    waiting[p] = 1
    queue.push(p)
  }

  function neighbour(p: number, direction: number): number {
    const [dx, dy] = directions[direction]!
    const x = (p % width) + dx
    const y = Math.floor(p / width) + dy
    return x < 0 || y < 0 || x >= width || y >= height ? -1 : p + step[direction]!
  }

  /** Whether flow can still go along the edge, in the direction from source to sink, seen from p's tree. */
  const open = (p: number, q: number, direction: number, side: number): boolean =>
    side === SOURCE ? links[direction]![p]! > 1e-6 : links[opposite(direction)]![q]! > 1e-6

  function grow(): Meeting | undefined {
    while (head < queue.length) {
      const p = queue[head]!
      if (tree[p] !== FREE) {
        const side = tree[p]!
        for (let direction = 0; direction < 8; direction++) {
          const q = neighbour(p, direction)
          if (q < 0 || !open(p, q, direction, side)) continue
          if (tree[q] === FREE) {
            tree[q] = side
            parent[q] = opposite(direction)
            stamp[q] = stamp[p]!
            distance[q] = distance[p]! + 1
            activate(q)
          } else if (tree[q] !== side)
            return side === SOURCE
              ? { from: p, to: q, direction }
              : { from: q, to: p, direction: opposite(direction) }
          else if (stamp[q]! <= stamp[p]! && distance[q]! > distance[p]! + 1) {
            // a shorter way home
            parent[q] = opposite(direction)
            stamp[q] = stamp[p]!
            distance[q] = distance[p]! + 1
          }
        }
      }
      head++
      waiting[p] = 0
      if (head > 65_536) {
        queue.splice(0, head)
        head = 0
      }
    }
    return undefined
  }

  function augment({ from, to, direction }: Meeting): void {
    let least = links[direction]![from]!
    for (let p = from; ;) {
      const d = parent[p]!
      if (d === TERMINAL) {
        least = Math.min(least, terminal[p]!)
        break
      }
      const up = p + step[d]!
      least = Math.min(least, links[opposite(d)]![up]!)
      p = up
    }
    for (let p = to; ;) {
      const d = parent[p]!
      if (d === TERMINAL) {
        least = Math.min(least, -terminal[p]!)
        break
      }
      least = Math.min(least, links[d]![p]!)
      p += step[d]!
    }
    links[direction]![from]! -= least
    links[opposite(direction)]![to]! += least
    for (let p = from; ;) {
      const d = parent[p]!
      if (d === TERMINAL) {
        terminal[p]! -= least
        if (terminal[p]! <= 1e-6) orphan(p)
        break
      }
      const up = p + step[d]!
      links[opposite(d)]![up]! -= least
      links[d]![p]! += least
      if (links[opposite(d)]![up]! <= 1e-6) orphan(p)
      p = up
    }
    for (let p = to; ;) {
      const d = parent[p]!
      if (d === TERMINAL) {
        terminal[p]! += least
        if (terminal[p]! >= -1e-6) orphan(p)
        break
      }
      const up = p + step[d]!
      links[d]![p]! -= least
      links[opposite(d)]![up]! += least
      if (links[d]![p]! <= 1e-6) orphan(p)
      p = up
    }
  }

  function orphan(p: number): void {
    parent[p] = NONE
    orphans.push(p)
  }

  /** How far p hangs from its terminal; Infinity when it hangs on an orphan. */
  function depth(p: number): number {
    let far = 0
    let at = p
    for (;;) {
      if (stamp[at] === now) {
        far += distance[at]!
        break
      }
      far++
      const d = parent[at]!
      if (d === TERMINAL) {
        stamp[at] = now
        distance[at] = 1
        break
      }
      if (d === NONE) return Infinity
      at += step[d]!
    }
    // what was walked need not be walked again
    let left = far
    for (at = p; stamp[at] !== now; left--) {
      stamp[at] = now
      distance[at] = left
      at += step[parent[at]!]!
    }
    return far
  }

  function adopt(): void {
    now++
    while (orphans.length > 0) {
      const p = orphans.pop()!
      const side = tree[p]!
      let best = -1
      let nearest = Infinity
      for (let direction = 0; direction < 8; direction++) {
        const q = neighbour(p, direction)
        // the parent must be able to send on to p
        if (q < 0 || tree[q] !== side || !open(q, p, opposite(direction), side)) continue
        const far = depth(q)
        if (far < nearest) {
          nearest = far
          best = direction
        }
      }
      if (best >= 0) {
        parent[p] = best
        stamp[p] = now
        distance[p] = nearest + 1
        continue
      }
      for (let direction = 0; direction < 8; direction++) {
        const q = neighbour(p, direction)
        if (q < 0 || tree[q] !== side) continue
        if (open(q, p, opposite(direction), side)) activate(q)
        if (parent[q]! >= 0 && q + step[parent[q]!]! === p) orphan(q)
      }
      tree[p] = FREE
    }
  }

  return { tree, grow, augment, adopt }
}
