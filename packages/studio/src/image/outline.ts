import { oklabOf, type Oklab } from '../colour/oklch.ts'
import type { Point } from '../layout.ts'

/** Where the thing ends, and how far in from each edge the ground is calm enough to be drawn out. Fractions. */
export type Outline = {
  /** Convex hull. */
  hull: Point[]
  calm: { left: number; top: number; right: number; bottom: number }
}

// a pale thing on pale ground differs little; a rougher ground needs more until the thing stands free of the edge
const differs = [0.022, 0.03, 0.042, 0.058, 0.075, 0.1]
const smallestPart = 0.02
// more than this is hardly the thing alone, and more than that is no thing in a frame
const mostOfFrame = 0.88
const allOfFrame = 0.97

/**
 * Finds the thing by what differs from every edge it could continue: its row's ends and its column's ends, so a
 * table top that runs through the frame is ground. Undefined when nothing is found or all of the frame differs.
 */
export function outlineOf(rgba: Uint8Array, width: number, height: number): Outline | undefined {
  const lab = Array.from({ length: width * height }, (_, i) =>
    oklabOf([rgba[i * 4]!, rgba[i * 4 + 1]!, rgba[i * 4 + 2]!]),
  )
  const far = distances(lab, width, height)
  let loose: Outline | undefined
  for (const limit of differs) {
    const points = largeParts(far, limit, width, height)
    if (points.length < width * height * 0.01) break
    const hull = convexHull(points).map(([x, y]): Point => [
      round((x + 0.5) / width),
      round((y + 0.5) / height),
    ])
    const [xs, ys] = [hull.map(([x]) => x), hull.map(([, y]) => y)]
    const reach: Reach = {
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    }
    const most = Math.max(reach.right - reach.left, reach.bottom - reach.top)
    if (most > allOfFrame) continue
    const outline = { hull, calm: calmBands(lab, width, height, reach) }
    if (most <= mostOfFrame) return outline
    loose ??= outline
  }
  return loose
}

type Reach = { left: number; top: number; right: number; bottom: number }

/** How far each pixel is from the nearest ground its row or column could continue. */
function distances(lab: readonly Oklab[], width: number, height: number): Float32Array {
  const far = new Float32Array(width * height)
  const edge = 2
  for (let y = 0; y < height; y++) {
    const [left, right] = [lab[y * width + edge]!, lab[y * width + width - 1 - edge]!]
    for (let x = 0; x < width; x++) {
      const [top, low] = [lab[edge * width + x]!, lab[(height - 1 - edge) * width + x]!]
      const grounds = [left, right, top, low, mixed(left, right, x / width), mixed(top, low, y / height)]
      const here = lab[y * width + x]!
      far[y * width + x] = Math.min(...grounds.map((ground) => distance(here, ground)))
    }
  }
  return far
}

function calmBands(lab: readonly Oklab[], width: number, height: number, reach: Reach): Outline['calm'] {
  const at = (x: number, y: number) => lab[Math.min(height - 1, y) * width + Math.min(width - 1, x)]!
  const calm = (room: number, across: boolean, fromEnd: boolean): number => {
    const long = across ? width : height
    const other = across ? height : width
    const depth = Math.floor(room * 0.7 * long)
    if (depth < 3) return 0
    // colour may change along the edge, but hardly from the edge inwards: only that is drawn out
    for (let inward = 1; inward < depth; inward++) {
      let rough = 0
      for (let k = 0; k < other; k++) {
        const [a, b] = [fromEnd ? long - 1 : 0, fromEnd ? long - 1 - inward : inward]
        if (distance(across ? at(a, k) : at(k, a), across ? at(b, k) : at(k, b)) > 0.06) rough++
      }
      if (rough > other * 0.035) return inward < 4 ? 0 : round((inward - 1) / long)
    }
    return round(depth / long)
  }
  return {
    left: calm(reach.left, true, false),
    right: calm(1 - reach.right, true, true),
    top: calm(reach.top, false, false),
    bottom: calm(1 - reach.bottom, false, true),
  }
}

const round = (value: number) => Math.round(value * 1000) / 1000
const distance = (a: Oklab, b: Oklab) => Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b)
const mixed = (a: Oklab, b: Oklab, t: number): Oklab => ({
  l: a.l + (b.l - a.l) * t,
  a: a.a + (b.a - a.a) * t,
  b: a.b + (b.b - a.b) * t,
})

/** The pixels of connected parts that are not mere specks beside the largest. */
function largeParts(far: Float32Array, limit: number, width: number, height: number): Point[] {
  const seen = new Uint8Array(far.length)
  const parts: number[][] = []
  for (let start = 0; start < far.length; start++) {
    if (far[start]! < limit || seen[start]) continue
    const part: number[] = []
    const queue = [start]
    seen[start] = 1
    for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
      part.push(i)
      const [x, y] = [i % width, Math.floor(i / width)]
      for (let dy = -2; dy <= 2; dy++) {
        for (let dx = -2; dx <= 2; dx++) {
          const [nx, ny] = [x + dx, y + dy]
          if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue
          const next = ny * width + nx
          if (far[next]! < limit || seen[next]) continue
          seen[next] = 1
          queue.push(next)
        }
      }
    }
    parts.push(part)
  }
  const largest = Math.max(0, ...parts.map((part) => part.length))
  return parts
    .filter((part) => part.length >= largest * smallestPart && part.length > 12)
    .flat()
    .map((i): Point => [i % width, Math.floor(i / width)])
}

/** Andrew's monotone chain. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by)
  const chain = (of: readonly Point[]): Point[] => {
    const line: Point[] = []
    for (const p of of) {
      while (line.length > 1 && turn(line.at(-2)!, line.at(-1)!, p) <= 0) line.pop()
      line.push(p)
    }
    return line.slice(0, -1)
  }
  return [...chain(sorted), ...chain(sorted.toReversed())]
}

const turn = ([ox, oy]: Point, [ax, ay]: Point, [bx, by]: Point): number =>
  (ax - ox) * (by - oy) - (ay - oy) * (bx - ox)
