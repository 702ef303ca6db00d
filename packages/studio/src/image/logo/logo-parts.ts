// a badge fills its box, is a good part of the sign, and what is knocked out of it is the smaller part
const badge = { fills: 0.62, ofSign: 0.25, holes: 0.3 }
const leastPixels = 6

type Part = { filled: number; holes: number; left: number; right: number; top: number; low: number }

/**
 * How many parts a sign has, and which pixels of ground belong to it all the same: what is enclosed by a badge (white
 * letters on a red round) stays, what is enclosed by a letter (the inside of an O) is ground.
 */
export function logoParts(
  solid: Float32Array,
  width: number,
  height: number,
): { count: number; inside: Uint8Array } {
  const inside = new Uint8Array(solid.length)
  const outer = flooded(solid, width, height)
  // a part with what it encloses is one connected area that the outer ground does not reach
  const label = new Int32Array(solid.length)
  const parts: Part[] = []
  for (let start = 0; start < solid.length; start++) {
    if (label[start] || outer[start]) continue
    const part: Part = { filled: 0, holes: 0, left: width, right: 0, top: height, low: 0 }
    parts.push(part)
    label[start] = parts.length
    for (const queue = [start]; queue.length > 0;) {
      const p = queue.pop()!
      const x = p % width
      const y = (p - x) / width
      part.filled++
      if (solid[p]! < 0.5) part.holes++
      part.left = Math.min(part.left, x)
      part.right = Math.max(part.right, x)
      part.top = Math.min(part.top, y)
      part.low = Math.max(part.low, y)
      for (const next of neighbours(p, x, y, width, height)) {
        if (label[next] || outer[next]) continue
        label[next] = parts.length
        queue.push(next)
      }
    }
  }
  const real = parts.filter(({ filled }) => filled >= leastPixels)
  const whole =
    (Math.max(0, ...real.map(({ right }) => right)) - Math.min(width, ...real.map(({ left }) => left))) *
    (Math.max(0, ...real.map(({ low }) => low)) - Math.min(height, ...real.map(({ top }) => top)))
  const badges = parts.map(({ filled, holes, left, right, top, low }) => {
    const box = (right - left + 1) * (low - top + 1)
    return filled > badge.fills * box && box > badge.ofSign * whole && holes < badge.holes * filled
  })
  for (let p = 0; p < solid.length; p++) {
    if (!label[p] || !badges[label[p]! - 1]) continue
    // the badge's own edge stays as soft as it was
    const x = p % width
    if (neighbours(p, x, (p - x) / width, width, height).every((next) => !outer[next])) inside[p] = 1
  }
  return { count: real.length, inside }
}

/** Ground that reaches the frame's edge. */
function flooded(solid: Float32Array, width: number, height: number): Uint8Array {
  const outer = new Uint8Array(solid.length)
  const queue: number[] = []
  const visit = (p: number) => {
    if (outer[p] || solid[p]! >= 0.5) return
    outer[p] = 1
    queue.push(p)
  }
  for (let x = 0; x < width; x++) {
    visit(x)
    visit((height - 1) * width + x)
  }
  for (let y = 0; y < height; y++) {
    visit(y * width)
    visit(y * width + width - 1)
  }
  for (let p = queue.pop(); p !== undefined; p = queue.pop()) {
    const x = p % width
    for (const next of neighbours(p, x, (p - x) / width, width, height)) visit(next)
  }
  return outer
}

function neighbours(p: number, x: number, y: number, width: number, height: number): number[] {
  const near: number[] = []
  if (x > 0) near.push(p - 1)
  if (x < width - 1) near.push(p + 1)
  if (y > 0) near.push(p - width)
  if (y < height - 1) near.push(p + width)
  return near
}
