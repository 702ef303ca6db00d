import type { Canvas } from '@napi-rs/canvas'
import type { Box } from '../../layout.ts'
import type { PlaneMemory } from './plane-memory.ts'

/** An opaque picture as three planes, I420: rows of `width` bytes, then the two colour planes at half the size. */
export type Surface = { width: number; height: number; at: number }
/** A picture with holes: premultiplied planes and their alpha, full and half size. `at` holds all five, in this order. */
export type Sprite = Surface & { pitch: number }

const surfaceBytes = ({ width, height }: { width: number; height: number }): number =>
  (width * height * 3) / 2

export const takeSurface = (memory: PlaneMemory, width: number, height: number): Surface => ({
  width,
  height,
  at: memory.take(surfaceBytes({ width, height })),
})

/** The planes in one piece, as an encoder takes them; a view that lives until memory is next taken. */
export const frameOf = (memory: PlaneMemory, surface: Surface): Uint8Array =>
  memory.bytes(surface.at, surfaceBytes(surface))

type Planes = { y: number; u: number; v: number }
export const planesOf = ({ at, width, height }: Surface): Planes => ({
  y: at,
  u: at + width * height,
  v: at + (width * height * 5) / 4,
})

/** What Skia painted, as a surface; transparent parts become black. Sides are even. */
export function surfaceFrom(memory: PlaneMemory, canvas: Canvas): Surface {
  const { width, height } = canvas
  const surface = takeSurface(memory, width, height)
  const spare = memory.take((width * height * 5) / 4)
  const { y, u, v } = planesOf(surface)
  divide(memory, canvas, width, { y, u, v, alpha: spare, small: spare + width * height })
  memory.free(spare)
  return surface
}

/** What Skia painted, as a sprite. Sides are even. */
export function spriteFrom(memory: PlaneMemory, canvas: Canvas): Sprite {
  const { width, height } = canvas
  // half of it, the colour planes' rows, stands on whole words too
  const pitch = Math.ceil(width / 32) * 32
  const sprite = { width, height, pitch, at: memory.take(pitch * height * 3) }
  divide(memory, canvas, pitch, spritePlanes(sprite))
  return sprite
}

type SpritePlanes = Planes & { alpha: number; small: number }
export function spritePlanes({ at, pitch, height }: Sprite): SpritePlanes {
  const whole = pitch * height
  return {
    y: at,
    u: at + whole,
    v: at + (whole * 5) / 4,
    alpha: at + (whole * 3) / 2,
    small: at + (whole * 5) / 2,
  }
}

function divide(memory: PlaneMemory, canvas: Canvas, pitch: number, to: SpritePlanes): void {
  const { width, height } = canvas
  if (width % 2 || height % 2) throw new RangeError(`${width}×${height} is not even`)
  const pixels = canvas.data() // premultiplied
  const raw = memory.take(pixels.length)
  memory.bytes(raw, pixels.length).set(pixels)
  memory.kernels.divide(raw, width, height, pitch, to.y, to.u, to.v, to.alpha, to.small)
  memory.free(raw)
  // Skia's memory goes now, not when the collector comes: a scene has a dozen sheets of 8 MB.
  canvas.width = canvas.height = 1
}

/** Fills a surface from raw planes, such as a frame of a clip. */
export function fillFrom(memory: PlaneMemory, surface: Surface, planes: Uint8Array): void {
  frameOf(memory, surface).set(planes.subarray(0, surfaceBytes(surface)))
}

export function copySurface(memory: PlaneMemory, from: Surface, to: Surface): void {
  frameOf(memory, to).set(frameOf(memory, from))
}

const limited = (value: number) => Math.min(255, Math.max(0, Math.round(value)))

/** `#rrggbb` as BT.709 in the limited range. */
export function yuvOf(colour: string): readonly [y: number, u: number, v: number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return [
    limited(16 + 0.18259 * r + 0.61423 * g + 0.06201 * b),
    limited(128 - 0.10064 * r - 0.33857 * g + 0.43922 * b),
    limited(128 + 0.43922 * r - 0.39894 * g - 0.04027 * b),
  ]
}

/** A box of one colour; its sides are brought to even pixels and into the frame. */
export function fillBox(memory: PlaneMemory, onto: Surface, box: Box, colour: string): void {
  const { x, y, width, height } = evenPart(box, onto)
  if (width <= 0 || height <= 0) return
  const planes = planesOf(onto)
  const [luma, u, v] = yuvOf(colour)
  const all = memory.bytes(0, planes.v + (onto.width * onto.height) / 4)
  const rows = (at: number, stride: number, share: number, value: number) => {
    for (let row = y * share; row < (y + height) * share; row++) {
      const from = at + row * stride + x * share
      all.fill(value, from, from + width * share)
    }
  }
  rows(planes.y, onto.width, 1, luma)
  rows(planes.u, onto.width / 2, 0.5, u)
  rows(planes.v, onto.width / 2, 0.5, v)
}

/** A box in whole pixel pairs, inside the frame. */
export function evenPart({ x, y, width, height }: Box, frame: { width: number; height: number }): Box {
  const even = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value / 2) * 2))
  const left = even(x, frame.width)
  const top = even(y, frame.height)
  return {
    x: left,
    y: top,
    width: even(x + width, frame.width) - left,
    height: even(y + height, frame.height) - top,
  }
}
