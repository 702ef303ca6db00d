import type { Box } from '../src/layout.ts'
import type { PlateFacts } from '../src/stages/manifest.ts'
import { luma, type Pass } from './passes.ts'

/** What `render.py` tells: boxes as [left, top, right, bottom]. */
export type RenderFacts = {
  id: string
  mood: PlateFacts['mood']
  trades: PlateFacts['trades']
  subjects: string[]
  any: boolean
  spot?: PlateFacts['spot']
  hero?: Edges
  set: Edges
  light: [number, number]
  softness: number
  pixels: [number, number]
}
type Edges = [number, number, number, number]

const boxOf = ([left, top, right, bottom]: Edges): Box => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
})

/** The facts that ship with the plate: those of the scene, and how bright the wall came out. */
export function factsOf(told: RenderFacts, total: Pass, exposure: number, neutral: number): PlateFacts {
  const [width, height] = told.pixels
  const tones = (x0: number, y0: number, x1: number, y1: number) => {
    const values: number[] = []
    for (let y = Math.round(y0 * height); y < y1 * height; y += 5)
      for (let x = Math.round(x0 * width); x < x1 * width; x += 5)
        values.push((luma(total, y * width + x) * exposure) / neutral)
    return values.toSorted((a, b) => a - b)
  }
  const above = tones(0.05, 0.02, 0.95, Math.max(0.08, told.set[1] - 0.02))
  const beside = tones(0.01, 0.1, 0.1, 0.6)
  const at = (values: number[], share: number) => values[Math.floor((values.length - 1) * share)] ?? 0
  const rounded = (value: number) => Math.round(value * 1000) / 1000
  const tidy = (box: Box): Box => ({
    x: rounded(box.x),
    y: rounded(box.y),
    width: rounded(box.width),
    height: rounded(box.height),
  })
  return {
    id: told.id,
    mood: told.mood,
    trades: told.trades,
    subjects: told.subjects,
    any: told.any,
    pixels: { width, height },
    ...(told.spot
      ? {
          spot: {
            x: rounded(told.spot.x),
            y: rounded(told.spot.y),
            width: rounded(told.spot.width),
            height: rounded(told.spot.height),
          },
        }
      : {}),
    ...(told.hero ? { hero: tidy(boxOf(told.hero)) } : {}),
    set: tidy(boxOf(told.set)),
    light: { right: told.light[0], away: told.light[1], softness: told.softness },
    wallAbove: rounded(at(above, 0.5)),
    wallBeside: rounded(at(beside, 0.5)),
    unrest: rounded(at(above, 0.9) - at(above, 0.1)),
  }
}
