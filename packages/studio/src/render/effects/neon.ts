import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { rgbOf, type Rgb } from '../../colour/oklch.ts'
import type { NeonEffect } from '../../effects.ts'
import { ramp } from '../ramp.ts'

type Area = { x: number; y: number; width: number; height: number }

/**
 * The painted thing as dark glass with lines of light. Its form comes from its own light and shade (measured against
 * their surroundings, so a white cup and a black phone become glass alike); lines run along its silhouette and
 * wherever two of its colours meet; two lamps light its rims and a third shines from below.
 */
export function paintNeon(canvas: Canvas, effect: NeonEffect, scale: number): Canvas {
  // a preview is small enough as it is
  if (!effect.far || scale < 0.7) return inNeon(canvas, effect, scale)
  const small = createCanvas(Math.ceil(canvas.width / 2), Math.ceil(canvas.height / 2))
  small.getContext('2d').drawImage(canvas, 0, 0, small.width, small.height)
  const out = createCanvas(canvas.width, canvas.height)
  const context = out.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.filter = `blur(${1.4 * scale}px)`
  context.drawImage(inNeon(small, effect, scale / 2), 0, 0, canvas.width, canvas.height)
  return out
}

function inNeon(canvas: Canvas, effect: NeonEffect, scale: number): Canvas {
  const area = coveredArea(canvas, Math.ceil(effect.width * scale) + 2)
  if (!area) return canvas
  const source = canvas.getContext('2d').getImageData(area.x, area.y, area.width, area.height).data
  const around = surroundings(source, area, Math.max(1.5, effect.width * 10 * scale))
  const { body, lines } = redrawn(source, around, area, effect, Math.max(1, effect.width * 0.5 * scale))
  const out = createCanvas(canvas.width, canvas.height)
  const context = out.getContext('2d')
  const light = (radius: number, alpha: number) => {
    context.filter = radius > 0 ? `blur(${radius * scale}px)` : 'none'
    context.globalAlpha = Math.min(1, alpha)
    context.drawImage(lines, area.x, area.y)
  }
  if (effect.glow > 0) light(effect.width * 8, effect.glow)
  context.filter = 'none'
  context.globalAlpha = 1
  context.drawImage(body, area.x, area.y)
  context.globalCompositeOperation = effect.glow > 0 ? 'lighter' : 'source-over'
  if (effect.glow > 0) light(effect.width * 2, effect.glow * 0.8)
  context.globalCompositeOperation = 'source-over'
  light(0, 1)
  return out
}

/** Where anything is painted, grown by `reach`. */
function coveredArea(canvas: Canvas, reach: number): Area | undefined {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * 4 + 3] === 0) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      if (y > bottom) bottom = y
    }
  }
  if (right < 0) return undefined
  const x = Math.max(0, left - reach)
  const y = Math.max(0, top - reach)
  return {
    x,
    y,
    width: Math.min(width, right + reach + 1) - x,
    height: Math.min(height, bottom + reach + 1) - y,
  }
}

const ease = (from: number, to: number, value: number): number => {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return t * t * (3 - 2 * t)
}
/** A soft stripe: 1 at its middle, 0 beyond its half width. */
const band = (at: number, middle: number, half: number): number =>
  ease(half, half * 0.35, Math.abs(at - middle))
const lightOf = (data: Uint8ClampedArray, k: number): number =>
  (data[k]! * 54 + data[k + 1]! * 183 + data[k + 2]! * 19) >> 8
// soft shadows and mist have no rims
const solidOf = Uint8Array.from({ length: 256 }, (_, a) => Math.round(255 * ease(0.5, 0.92, a / 255)))

/** Mean light in red, and how far inside the solid form a pixel lies in alpha. */
function surroundings(source: Uint8ClampedArray, { width, height }: Area, radius: number): Uint8ClampedArray {
  const sheet = createCanvas(width, height)
  const context = sheet.getContext('2d')
  const image = context.createImageData(width, height)
  for (let k = 0; k < source.length; k += 4) {
    image.data[k] = lightOf(source, k)
    image.data[k + 3] = solidOf[source[k + 3]!]!
  }
  context.putImageData(image, 0, 0)
  const blurred = createCanvas(width, height).getContext('2d')
  blurred.filter = `blur(${radius}px)`
  blurred.drawImage(sheet, 0, 0)
  return blurred.getImageData(0, 0, width, height).data
}

function redrawn(
  source: Uint8ClampedArray,
  around: Uint8ClampedArray,
  { width, height }: Area,
  effect: NeonEffect,
  reach: number,
): { body: Canvas; lines: Canvas } {
  const table = ramp(effect.body.map((colour) => rgbOf(colour)))
  const tube = ramp(effect.lines.map((colour) => rgbOf(colour)))
  const [rimA, rimB] = effect.rims.map((colour) => rgbOf(colour)) as [Rgb, Rgb]
  const bodySheet = createCanvas(width, height)
  const lineSheet = createCanvas(width, height)
  const body = bodySheet.getContext('2d').createImageData(width, height)
  const lines = lineSheet.getContext('2d').createImageData(width, height)
  const seen = seenOf(source)
  const whole = new Uint32Array(source.buffer, source.byteOffset, source.length / 4)
  const d = Math.round(reach)
  const across = d * 4
  const down = d * width * 4
  for (let y = 0; y < height; y++) {
    const low = ease(0.4, 1, y / height) * effect.below
    for (let x = 0; x < width; x++) {
      const k = (y * width + x) * 4
      const p = y * width + x
      const nothing = (i: number) => !whole[i]
      if (nothing(p) && nothing(p - d) && nothing(p + d) && nothing(p - d * width) && nothing(p + d * width))
        continue
      const inner = x >= d && y >= d && x < width - d && y < height - d
      const edge = inner
        ? Math.max(
            apart(seen, k - across, k + across),
            apart(seen, k - down, k + down),
            apart(seen, k - across - down, k + across + down) * 0.8,
            apart(seen, k - down + across, k + down - across) * 0.8,
          )
        : 0
      const bright = ease(26, 92, edge)
      if (bright > 0.01) {
        const along = Math.round(255 * ease(0.12, 0.88, 0.5 * (x / width) + 0.5 * (y / height))) * 3
        // the tube's heart burns whiter than its light
        const heart = effect.glow > 0 ? 0.42 * ease(0.6, 1, bright) : 0
        for (let c = 0; c < 3; c++) {
          const colour = tube[along + c]!
          lines.data[k + c] = colour + (255 - colour) * heart
        }
        lines.data[k + 3] = 255 * bright
      }
      const alpha = source[k + 3]!
      if (alpha === 0) continue
      const light = lightOf(source, k)
      const mean = around[k]!
      // the sky in the upper part, and a window's slanted light across the glass
      const across0 = (x + 0.55 * y) / (width + 0.55 * height)
      const sheen =
        0.1 * (0.5 - y / height) + 0.11 * band(across0, 0.3, 0.07) + 0.06 * band(across0, 0.42, 0.025)
      const tone = effect.lift + (0.4 * mean + 0.85 * (light - mean)) / 255 + sheen
      const step = Math.min(255, Math.max(0, Math.round(tone * 255))) * 3
      const inside = around[k + 3]!
      const solid = solidOf[alpha]! / 255
      const rim = ease(0.04, 0.6, 1 - inside / 255) * solid * effect.rim
      // outwards is where the form gets thinner
      const nx = inner ? around[k - across + 3]! - around[k + across + 3]! : 0
      const ny = inner ? around[k - down + 3]! - around[k + down + 3]! : 0
      const size = Math.hypot(nx, ny) || 1
      const facing = (-0.86 * nx - 0.5 * ny) / size
      const fromA = rim * Math.max(0, facing)
      const fromB = rim * Math.max(0, -facing)
      for (let c = 0; c < 3; c++) {
        const glass = table[step + c]!
        // its own hue, more vivid than it was painted, as if lit from within
        const vivid = Math.max(0, light + (source[k + c]! - light) * 1.7) * (0.3 + 0.7 * tone)
        const hued = glass + (vivid - glass) * effect.own
        const lit = hued + (255 - hued) * ((low * solid * rimB[c]!) / 255)
        const once = lit + (255 - lit) * ((fromA * rimA[c]!) / 255)
        body.data[k + c] = once + (255 - once) * ((fromB * rimB[c]!) / 255)
      }
      body.data[k + 3] = alpha
    }
  }
  bodySheet.getContext('2d').putImageData(body, 0, 0)
  lineSheet.getContext('2d').putImageData(lines, 0, 0)
  return { body: bodySheet, lines: lineSheet }
}

/** The picture as it is seen on black, and in alpha whether anything solid is there. */
function seenOf(source: Uint8ClampedArray): Uint8Array {
  const seen = new Uint8Array(source.length)
  for (let k = 0; k < source.length; k += 4) {
    const alpha = source[k + 3]!
    if (alpha === 0) continue
    seen[k] = (source[k]! * alpha) / 255
    seen[k + 1] = (source[k + 1]! * alpha) / 255
    seen[k + 2] = (source[k + 2]! * alpha) / 255
    seen[k + 3] = solidOf[alpha]!
  }
  return seen
}

/** How far two pixels are apart in colour, and in being there at all. */
function apart(seen: Uint8Array, i: number, j: number): number {
  const solid = Math.abs(seen[i + 3]! - seen[j + 3]!)
  const colour =
    Math.abs(seen[i]! - seen[j]!) +
    Math.abs(seen[i + 1]! - seen[j + 1]!) +
    Math.abs(seen[i + 2]! - seen[j + 2]!)
  return Math.max(solid, colour * 0.42)
}
