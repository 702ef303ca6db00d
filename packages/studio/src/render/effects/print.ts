import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { rgbOf } from '../../colour/oklch.ts'
import type { PrintEffect } from '../../effects.ts'
import { noiseFrom } from '../noise.ts'
import { balanced } from './balance.ts'
import { distanceOutside } from './distance.ts'
import { inkTable } from './ink-table.ts'
import { screenOf } from './screen.ts'

// each ink's screen is turned by its own angle, or dots of two inks would make a pattern of their own
const angles = [45, 75, 15, 0, 60]
const solid = 204
const wobble = noiseFrom(7)
const mostWobble = 1.07

/**
 * The group printed from a few plates: every tone becomes an ink or dots of one ink over another, the darkest ink
 * draws a contour, and the other plates lie a little beside it.
 */
export function paintPrint(canvas: Canvas, effect: PrintEffect, scale: number): Canvas {
  const { width, height } = canvas
  const source = canvas.getContext('2d').getImageData(0, 0, width, height).data
  if (effect.balance > 0) balanced(source, effect.balance)
  const out = createCanvas(width, height)
  const context = out.getContext('2d')
  const image = context.createImageData(width, height)
  const { data } = image
  const inks = effect.inks.map((ink) => rgbOf(ink))
  const { base, dot, share, cellOf } = inkTable(effect.inks)
  const screens = inks.map((_, i) =>
    screenOf(effect.screen, effect.pitch * scale, angles[i % angles.length]!),
  )
  const veil = screenOf('dots', effect.pitch * scale, 45)
  const [dx, dy] = [Math.round(effect.shift * scale), Math.round(effect.shift * 0.7 * scale)]
  const reach = effect.contour * scale
  const rim = reach > 0 ? reach + effect.rim * scale : 0
  const edge = Math.max(reach * 1.6, rim + 1)
  const distance = reach > 0 ? distanceOutside(source, width, height, solid, edge) : undefined
  const contourEnds = Math.min(reach * 1.6, reach * (0.97 + 0.34 * mostWobble) + 0.5)
  const contourWavers = reach * (0.97 - 0.34 * mostWobble) - 0.5
  const paper = inks.at(-1)!
  const key = inks[0]!
  const coverage = (k: number, x: number, y: number): number => {
    const alpha = source[k + 3]!
    if (alpha >= solid) return alpha / 255
    // what is clear becomes dots, but not where only an edge runs through the pixel
    return alpha < 8 ? 0 : distance && distance[k / 4]! < 1 ? 1 : veil(x, y, alpha / 255)
  }
  // red, green, blue and how much ink lies there; numbers that closures share are fast in an array only
  const mixed = new Float64Array(4)
  const lay = (ink: readonly [number, number, number], amount: number) => {
    if (amount <= 0) return
    const all = amount + mixed[3]! * (1 - amount)
    const t = amount / all
    mixed[0] = mixed[0]! + (ink[0] - mixed[0]!) * t
    mixed[1] = mixed[1]! + (ink[1] - mixed[1]!) * t
    mixed[2] = mixed[2]! + (ink[2] - mixed[2]!) * t
    mixed[3] = all
  }
  for (let y = 0; y < height; y++) {
    const sy = Math.min(height - 1, Math.max(0, y - dy))
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const sx = Math.min(width - 1, Math.max(0, x - dx))
      const from = (sy * width + sx) * 4
      const far = distance ? distance[y * width + x]! : Infinity
      if (source[at + 3]! < 8 && source[from + 3]! < 8 && far > edge) continue
      mixed.fill(0)
      if (source[at + 3]! >= solid) lay(paper, source[at + 3]! / 255)
      else if (far < rim + 0.5) lay(paper, Math.min(1, rim + 0.5 - far))
      const colour = coverage(from, x, y)
      if (colour > 0) {
        const cell = cellOf(source[from]!, source[from + 1]!, source[from + 2]!)
        if (base[cell] !== 0) lay(inks[base[cell]!]!, colour)
        const over = dot[cell]!
        if (over !== 0) lay(inks[over]!, colour * screens[over]!(x, y, share[cell]! / 255))
      }
      const dark = coverage(at, x, y)
      if (dark > 0) {
        const cell = cellOf(source[at]!, source[at + 1]!, source[at + 2]!)
        if (dot[cell] === 0) lay(key, dark * screens[0]!(x, y, share[cell]! / 255))
      }
      if (far > 0 && far < contourEnds) {
        // a brush presses here more and there less, which is seen at the contour's outer edge alone
        const pressed =
          far < contourWavers ? Infinity : reach * (0.97 + 0.34 * wobble(x / scale / 70, y / scale / 70))
        lay(key, Math.min(1, far, Math.max(0, pressed + 0.5 - far)))
      }
      const own = source[at + 3]! / 255
      const keep = own * (1 - effect.amount)
      data[at] = mixed[0]! * (1 - keep) + source[at]! * keep
      data[at + 1] = mixed[1]! * (1 - keep) + source[at + 1]! * keep
      data[at + 2] = mixed[2]! * (1 - keep) + source[at + 2]! * keep
      data[at + 3] = 255 * Math.max(mixed[3]!, keep)
    }
  }
  context.putImageData(image, 0, 0)
  return scale > 0.6 ? bled(out) : out
}

/** Ink bleeds into paper: half a pixel, which also takes the steps off edges between two inks. */
function bled(canvas: Canvas): Canvas {
  const out = createCanvas(canvas.width, canvas.height)
  const context = out.getContext('2d')
  context.filter = 'blur(0.5px)'
  context.drawImage(canvas, 0, 0)
  return out
}
