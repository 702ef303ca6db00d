import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { grabCut, hint } from './grab-cut.ts'
import { directions, minCut } from './min-cut.ts'

const [width, height] = [160, 120]
const picture = (draw: (context: SKRSContext2D) => void): Uint8Array => {
  const context = createCanvas(width, height).getContext('2d')
  draw(context)
  return Uint8Array.from(context.getImageData(0, 0, width, height).data)
}
/** Ground outside the box, nothing said inside it. */
const boxed = (x: number, y: number, w: number, h: number): Uint8Array =>
  Uint8Array.from({ length: width * height }, (_, p) => {
    const [px, py] = [p % width, Math.floor(p / width)]
    return px >= x && px < x + w && py >= y && py < y + h ? hint.unsaid : hint.ground
  })
/** Overlap of two masks: shared pixels of all that either has. */
function agreement(a: Uint8Array, b: Uint8Array): number {
  let both = 0
  let either = 0
  a.forEach((value, p) => {
    if (value && b[p]) both++
    if (value || b[p]) either++
  })
  return both / either
}
const inCircle = (cx: number, cy: number, r: number): Uint8Array =>
  Uint8Array.from({ length: width * height }, (_, p) =>
    Math.hypot((p % width) - cx + 0.5, Math.floor(p / width) - cy + 0.5) <= r ? 1 : 0,
  )
const disc = (context: SKRSContext2D, x: number, y: number, r: number, fill: string) => {
  context.fillStyle = fill
  context.beginPath()
  context.arc(x, y, r, 0, 7)
  context.fill()
}

describe('minCut', () => {
  it('finds the known answer: the cheapest links are cut', () => {
    // a row of five: source at one end, sink at the other, the third link is the weakest
    const links = directions.map(() => new Float32Array(5))
    const strengths = [5, 4, 1, 3]
    strengths.forEach((strength, p) => {
      links[0]![p] = strength
      links[4]![p + 1] = strength
    })
    const terminal = Float32Array.from([10, 0, 0, 0, -10])
    expect([...minCut({ width: 5, height: 1, terminal, links })]).toEqual([1, 1, 1, 0, 0])
  })

  it('agrees with trying all cuts of a small picture', () => {
    let seed = 7
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
    for (let round = 0; round < 20; round++) {
      const [w, h] = [3, 3]
      const terminal = Float32Array.from({ length: 9 }, () => Math.round((random() - 0.5) * 20))
      const links = directions.map(() => new Float32Array(9))
      directions.forEach(([dx, dy], direction) => {
        if (direction > 3) return
        for (let p = 0; p < 9; p++) {
          const [x, y] = [(p % w) + dx, Math.floor(p / w) + dy]
          if (x < 0 || y < 0 || x >= w || y >= h) continue
          const strength = Math.round(random() * 6)
          links[direction]![p] = strength
          links[direction + 4]![y * w + x] = strength
        }
      })
      const costOf = (side: readonly number[]) => {
        let cost = 0
        side.forEach((value, p) => {
          if (terminal[p]! > 0 && !value) cost += terminal[p]!
          if (terminal[p]! < 0 && value) cost -= terminal[p]!
          directions.forEach(([dx, dy], direction) => {
            const [x, y] = [(p % w) + dx, Math.floor(p / w) + dy]
            if (x < 0 || y < 0 || x >= w || y >= h) return
            if (value && !side[y * w + x]) cost += links[direction]![p]!
          })
        })
        return cost
      }
      const all = Array.from({ length: 512 }, (_, bits) =>
        Array.from({ length: 9 }, (__, p) => (bits >> p) & 1),
      )
      const least = Math.min(...all.map(costOf))
      const copy = links.map((link) => Float32Array.from(link))
      expect(costOf([...minCut({ width: w, height: h, terminal, links: copy })])).toBeCloseTo(least, 3)
    }
  })
})

describe('grabCut', () => {
  it('finds a thing on a busy ground from a box around it', () => {
    const rgba = picture((context) => {
      for (let i = 0; i < 400; i++) {
        context.fillStyle = `hsl(${100 + ((i * 37) % 60)} 40% ${25 + ((i * 13) % 40)}%)`
        context.fillRect((i % 20) * 8, Math.floor(i / 20) * 8, 8, 8)
      }
      disc(context, 80, 60, 34, '#c8203c')
      disc(context, 70, 50, 10, '#e8607a')
    })
    expect(
      agreement(grabCut(rgba, width, height, boxed(38, 18, 84, 84)), inCircle(80, 60, 34)),
    ).toBeGreaterThan(0.97)
  })

  it('does what the brush says where colours mislead', () => {
    const rgba = picture((context) => {
      context.fillStyle = '#e8e4dc'
      context.fillRect(0, 0, width, height)
      disc(context, 80, 60, 34, '#2f4fd0')
      // a label in the colour of the ground
      context.fillStyle = '#e8e4dc'
      context.fillRect(64, 50, 32, 20)
    })
    const hints = boxed(36, 16, 88, 88)
    for (let y = 52; y < 68; y++) for (let x = 66; x < 94; x++) hints[y * width + x] = hint.thing
    expect(agreement(grabCut(rgba, width, height, hints), inCircle(80, 60, 34))).toBeGreaterThan(0.96)
  })
})
