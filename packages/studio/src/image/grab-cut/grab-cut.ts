import { oklabOf } from '../../colour/oklch.ts'
import { colourModel } from './colour-model.ts'
import { directions, minCut } from './min-cut.ts'

/** What a person has said of a pixel. */
export const hint = { unsaid: 0, thing: 1, ground: 2 } as const

const rounds = 4
// how dearly neighbours of like colour are parted, as in the paper
const smoothness = 50

/**
 * GrabCut (Rother, Kolmogorov and Blake, 2004): the thing in a photo by its colours and edges, from hints of a person.
 * `rgba` has four bytes a pixel, `hints` one. Pixels that nobody spoke of begin as the thing where they lie inside what
 * is not marked as ground. @returns 1 for every pixel of the thing
 */
export function grabCut(rgba: Uint8Array, width: number, height: number, hints: Uint8Array): Uint8Array {
  const count = width * height
  const lab = new Float32Array(count * 3)
  for (let p = 0; p < count; p++) {
    const { l, a, b } = oklabOf([rgba[p * 4]!, rgba[p * 4 + 1]!, rgba[p * 4 + 2]!])
    lab.set([l, a, b], p * 3)
  }
  const links = linksOf(lab, width, height)
  let thing: Uint8Array = Uint8Array.from(hints, (said) => (said === hint.ground ? 0 : 1))
  for (let round = 0; round < rounds; round++) {
    const inside = colourModel(lab, (p) => thing[p] === 1)
    const outside = colourModel(lab, (p) => thing[p] === 0)
    const terminal = new Float32Array(count)
    for (let p = 0; p < count; p++) {
      const said = hints[p]
      const [l, a, b] = [lab[p * 3]!, lab[p * 3 + 1]!, lab[p * 3 + 2]!]
      // positive: it costs so much to call it ground
      terminal[p] =
        said === hint.thing ? 1e6 : said === hint.ground ? -1e6 : outside.cost(l, a, b) - inside.cost(l, a, b)
    }
    const next = minCut({ width, height, terminal, links: links.map((link) => Float32Array.from(link)) })
    const moved = next.reduce((sum, side, p) => sum + (side === thing[p] ? 0 : 1), 0)
    thing = next
    if (moved < count / 5000) break
  }
  return thing
}

function linksOf(lab: Float32Array, width: number, height: number): Float32Array[] {
  const apart = (p: number, q: number): number =>
    (lab[p * 3]! - lab[q * 3]!) ** 2 +
    (lab[p * 3 + 1]! - lab[q * 3 + 1]!) ** 2 +
    (lab[p * 3 + 2]! - lab[q * 3 + 2]!) ** 2
  const each = (visit: (p: number, q: number, direction: number, far: number) => void) => {
    directions.forEach(([dx, dy], direction) => {
      for (let y = Math.max(0, -dy); y < height - Math.max(0, dy); y++)
        for (let x = Math.max(0, -dx); x < width - Math.max(0, dx); x++) {
          const p = y * width + x
          visit(p, p + dy * width + dx, direction, Math.hypot(dx, dy))
        }
    })
  }
  let sum = 0
  let pairs = 0
  each((p, q) => {
    sum += apart(p, q)
    pairs++
  })
  const beta = 1 / Math.max(1e-9, (2 * sum) / Math.max(1, pairs))
  const links = directions.map(() => new Float32Array(width * height))
  each((p, q, direction, far) => {
    links[direction]![p] = (smoothness / far) * Math.exp(-beta * apart(p, q))
  })
  return links
}
