import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { rgbOf } from '../../colour/oklch.ts'
import type { WatercolourEffect } from '../../effects.ts'
import { randomFrom } from '../../random.ts'
import { blur, slowNoise, tooth, type PixelWindow } from './pixel-fields.ts'

const smooth = (from: number, to: number, value: number): number => {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

type Layers = { red: Float32Array; green: Float32Array; blue: Float32Array; alpha: Float32Array }

/**
 * The washes. Each colour is taken for the light that its pigment lets through, so more of the pigment is deeper and
 * more saturated, not greyer (Beer and Lambert); how much of it lies where is what the rest decides.
 */
export function pigmented(
  data: Uint8ClampedArray,
  across: number,
  window: PixelWindow,
  effect: WatercolourEffect,
): Canvas {
  const { width, height, scale } = window
  const { seed, size, variety } = effect
  const px = size * scale
  const paint = wandering(data, across, window, effect)
  const wet = effect.flow > 0 ? soaked(paint, width, height, 13 * px) : paint
  const edge = edges(paint, width, height)
  const line = blur(edge.slice(), width, height, 1.1 * px)
  const rim = blur(edge, width, height, 3.1 * px)
  const body = blur(paint.alpha.slice(), width, height, 9 * px)
  const slow = slowNoise(window, 118 * size, seed + 1)
  const middle = slowNoise(window, 37 * size, seed + 2)
  const flows = slowNoise(window, 76 * size, seed + 3)
  const hue = slowNoise(window, 150 * size, seed + 4)
  const left = slowNoise(window, 52 * size, seed + 5)
  const bloom = blooms(paint.alpha, window, effect)
  const { tile, side } = tooth()
  const grain = 1 / scale
  const [paperRed, paperGreen, paperBlue] = rgbOf(effect.paper)
  const lean = Math.max(1, Math.round(7 * px))
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(width, height)
  const { data: into } = image
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const alpha = paint.alpha[i]!
      if (alpha < 0.012) continue
      const flow = effect.flow * smooth(-0.05, 0.5, flows[i]!)
      const soaking = flow / Math.max(0.04, wet.alpha[i]!)
      let r = absorbed(paint.red[i]! * (1 - flow) + wet.red[i]! * soaking)
      let g = absorbed(paint.green[i]! * (1 - flow) + wet.green[i]! * soaking)
      let b = absorbed(paint.blue[i]! * (1 - flow) + wet.blue[i]! * soaking)
      // pigments separate: the wash leans to a neighbour on the colour wheel, here one way and there the other
      const turn = Math.max(-0.13, Math.min(0.1, hue[i]! * 0.4 + middle[i]! * 0.1)) * variety
      const deep = (r + g + b) / 3
      const aside = Math.sin(turn) / Math.sqrt(3)
      const along = Math.cos(turn)
      const r0 = r - deep
      const g0 = g - deep
      const b0 = b - deep
      r = Math.max(0, deep + along * r0 + aside * (b0 - g0))
      g = Math.max(0, deep + along * g0 + aside * (r0 - b0))
      b = Math.max(0, deep + along * b0 + aside * (g0 - r0))
      const paper =
        tile[
          ((((window.y + y) * grain) | 0) & (side - 1)) * side + ((((window.x + x) * grain) | 0) & (side - 1))
        ]!
      const solid = Math.min(1, alpha * 1.4)
      // light from the upper left leaves the paper barer there
      const lit =
        body[Math.min(height - 1, y + lean) * width + Math.min(width - 1, x + lean)]! -
        body[Math.max(0, y - lean) * width + Math.max(0, x - lean)]!
      const free =
        effect.gaps *
        solid *
        smooth(
          0.02,
          0.09,
          0.36 * left[i]! + 0.46 * lit - 0.17 - 1.7 * Math.max(0, body[i]! - 0.72) + 0.03 * paper,
        )
      const between = effect.gaps * smooth(-0.1, 0.35, left[i]!) * Math.min(1, line[i]! * 1.5)
      let density =
        effect.load +
        variety * (0.62 * slow[i]! + 0.3 * middle[i]! - 0.55 * lit) +
        effect.rim * Math.min(1.5, rim[i]! * 3.2) * (0.8 + 0.6 * middle[i]!) +
        paper * (0.07 + 0.1 * variety) * Math.min(1, 0.4 + deep)
      density *= bloom[i]! * (1 - 0.94 * free) * (1 - 0.85 * between)
      density = Math.min(2.1, Math.max(0.05, density))
      const k = i * 4
      into[k] = paperRed * transmitted(r * density)
      into[k + 1] = paperGreen * transmitted(g * density)
      into[k + 2] = paperBlue * transmitted(b * density)
      const ragged = alpha + paper * 0.22 * alpha * (1 - alpha)
      into[k + 3] = 255 * Math.min(1, Math.max(0, ragged))
    }
  }
  context.putImageData(image, 0, 0)
  return canvas
}

// pigment is never quite opaque: even black lets a little through
const absorptions = Float32Array.from({ length: 1025 }, (_, i) => -Math.log(0.075 + (0.925 * i) / 1024))
const absorbed = (through: number): number =>
  absorptions[through <= 0 ? 0 : through >= 1 ? 1024 : (through * 1024 + 0.5) | 0]!
const deepest = 8
const transmissions = Float32Array.from({ length: 2049 }, (_, i) => Math.exp((-i / 2048) * deepest))
const transmitted = (depth: number): number =>
  transmissions[depth >= deepest ? 2048 : ((depth * 2048) / deepest + 0.5) | 0]!

/** The painting read through wandering coordinates; colours as light let through 0…1. */
function wandering(
  data: Uint8ClampedArray,
  across: number,
  window: PixelWindow,
  { seed, size, wobble }: WatercolourEffect,
): Layers {
  const { width, height, scale } = window
  const down = data.length / 4 / across
  const far = wobble * size * scale
  const dx = slowNoise(window, 84 * size, seed + 21)
  const dy = slowNoise(window, 80 * size, seed + 22)
  const ex = slowNoise(window, 19 * size, seed + 23)
  const ey = slowNoise(window, 17 * size, seed + 24)
  const out = emptyLayers(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const sx = Math.min(across - 1.01, Math.max(0, window.x + x + far * (dx[i]! + 0.38 * ex[i]!)))
      const sy = Math.min(down - 1.01, Math.max(0, window.y + y + far * (dy[i]! + 0.38 * ey[i]!)))
      const ix = sx | 0
      const iy = sy | 0
      const u = sx - ix
      const v = sy - iy
      let r = 0
      let g = 0
      let b = 0
      let a = 0
      for (let corner = 0; corner < 4; corner++) {
        const at = ((iy + (corner >> 1)) * across + ix + (corner & 1)) * 4
        const share = (corner & 1 ? u : 1 - u) * (corner & 2 ? v : 1 - v) * data[at + 3]!
        if (share === 0) continue
        r += data[at]! * share
        g += data[at + 1]! * share
        b += data[at + 2]! * share
        a += share
      }
      out.alpha[i] = a / 255
      if (a === 0) continue
      out.red[i] = r / (a * 255)
      out.green[i] = g / (a * 255)
      out.blue[i] = b / (a * 255)
    }
  }
  return out
}

const emptyLayers = (length: number): Layers => ({
  red: new Float32Array(length),
  green: new Float32Array(length),
  blue: new Float32Array(length),
  alpha: new Float32Array(length),
})

/** What the paint becomes where it stays wet: neighbours run into each other. Premultiplied. */
function soaked(paint: Layers, width: number, height: number, radius: number): Layers {
  const out = emptyLayers(paint.alpha.length)
  const { alpha } = paint
  for (const part of ['red', 'green', 'blue'] as const) {
    const [from, into] = [paint[part], out[part]]
    for (let i = 0; i < into.length; i++) into[i] = from[i]! * alpha[i]!
    blur(into, width, height, radius)
  }
  out.alpha.set(paint.alpha)
  blur(out.alpha, width, height, radius)
  return out
}

/** Where one wash ends and the next, or bare paper, begins: 0…1. */
function edges({ red, green, blue, alpha }: Layers, width: number, height: number): Float32Array {
  const out = new Float32Array(width * height)
  const apart = (i: number, j: number) => {
    const bare = Math.min(alpha[i]!, alpha[j]!)
    const tone = Math.max(
      Math.abs(red[i]! - red[j]!),
      Math.abs(green[i]! - green[j]!),
      Math.abs(blue[i]! - blue[j]!),
    )
    return Math.max(tone * bare, Math.abs(alpha[i]! - alpha[j]!))
  }
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      out[i] = Math.min(1, 1.4 * Math.max(apart(i - 1, i + 1), apart(i - width, i + width)))
    }
  }
  return out
}

/** Back-runs: water dropped into a drying wash pushes its pigment outward and leaves a pale pool with a dark, ragged rim. */
function blooms(
  alpha: Float32Array,
  window: PixelWindow,
  { seed, size, variety }: WatercolourEffect,
): Float32Array {
  const { width, height, scale } = window
  const out = new Float32Array(width * height).fill(1)
  const random = randomFrom(seed + 31)
  const frayed = slowNoise(window, 15 * size, seed + 32)
  const unit = size * scale
  const count = Math.min(14, Math.round((width * height) / (240 * unit) ** 2))
  for (let n = 0; n < count; n++) {
    const cx = random() * width
    const cy = random() * height
    const radius = (24 + 46 * random()) * unit
    if (alpha[Math.floor(cy) * width + Math.floor(cx)]! < 0.2) continue
    const reach = Math.ceil(radius * 1.4)
    for (let y = Math.max(0, Math.floor(cy - reach)); y < Math.min(height, cy + reach); y++) {
      for (let x = Math.max(0, Math.floor(cx - reach)); x < Math.min(width, cx + reach); x++) {
        const i = y * width + x
        const t = Math.hypot(x - cx, (y - cy) * 1.15) / radius + 0.28 * frayed[i]!
        if (t >= 1.12) continue
        const pool = t < 1 ? 1 - 0.34 * variety * (1 - t ** 4) : 1
        const ridge = 1 + 0.3 * variety * smooth(0.86, 0.99, t) * (1 - smooth(1, 1.12, t))
        out[i] = out[i]! * pool * ridge
      }
    }
  }
  return out
}
