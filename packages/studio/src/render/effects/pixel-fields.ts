import { randomFrom } from '../../random.ts'
import { noiseFrom } from '../noise.ts'

/** A window of pixels on a sheet: where it begins, how large it is, and device pixels to a pixel of the frame. */
export type PixelWindow = { x: number; y: number; width: number; height: number; scale: number }

/**
 * Slow noise over a window, its cells `cell` pixels of the frame wide. Read on a coarse lattice and drawn out, for
 * gradient noise is smooth between; tied to the sheet's corner, so it looks the same at every scale.
 */
export function slowNoise(window: PixelWindow, cell: number, seed: number): Float32Array {
  const { width, height, scale } = window
  const noise = noiseFrom(seed)
  const step = Math.max(1, Math.floor((cell * scale) / 3.4))
  const across = Math.ceil(width / step) + 1
  const down = Math.ceil(height / step) + 1
  const lattice = new Float32Array(across * down)
  const per = 1 / (scale * cell)
  for (let j = 0; j < down; j++)
    for (let i = 0; i < across; i++)
      lattice[j * across + i] = noise((window.x + i * step) * per, (window.y + j * step) * per)
  if (step === 1) return cut(lattice, across, width, height)
  const out = new Float32Array(width * height)
  for (let y = 0; y < height; y++) {
    const j = Math.floor(y / step)
    const v = y / step - j
    const top = j * across
    for (let i = 0, x = 0; x < width; i++) {
      // the four corners serve all pixels of a cell
      const a = lattice[top + i]!
      const c = lattice[top + across + i]!
      const ab = lattice[top + i + 1]! - a
      const cd = lattice[top + across + i + 1]! - c
      for (const end = Math.min(width, (i + 1) * step); x < end; x++) {
        const u = x / step - i
        const upper = a + ab * u
        out[y * width + x] = upper + (c + cd * u - upper) * v
      }
    }
  }
  return out
}

function cut(from: Float32Array, across: number, width: number, height: number): Float32Array {
  const out = new Float32Array(width * height)
  for (let y = 0; y < height; y++) out.set(from.subarray(y * across, y * across + width), y * width)
  return out
}

const side = 256
let tile: Float32Array | undefined

/** The hollows of cold-pressed paper, about -1…1, on a tile that wraps; in pixels of the frame. */
export function tooth(): { tile: Float32Array; side: number } {
  if (tile) return { tile, side }
  const random = randomFrom(90_210)
  const rough = Float32Array.from({ length: side * side }, () => random() * 2 - 1)
  const soft = rough.slice()
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      let sum = 0
      for (let j = -1; j <= 1; j++)
        for (let i = -1; i <= 1; i++) sum += rough[((y + j) & (side - 1)) * side + ((x + i) & (side - 1))]!
      soft[y * side + x] = sum / 3
    }
  }
  tile = soft
  return { tile, side }
}

/** A box blur in place, twice in each direction: near enough to a bell. */
export function blur(field: Float32Array, width: number, height: number, radius: number): Float32Array {
  const r = Math.max(1, Math.round(radius))
  const line = new Float32Array(width)
  const before = new Float32Array(field.length)
  for (let pass = 0; pass < 2; pass++) {
    for (let y = 0; y < height; y++) sweepRow(field, line, y * width, r)
    sweepColumns(field, before, width, height, r)
  }
  return field
}

function sweepRow(field: Float32Array, line: Float32Array, from: number, r: number): void {
  const n = line.length
  for (let i = 0; i < n; i++) line[i] = field[from + i]!
  let sum = line[0]! * r
  for (let i = 0; i <= r; i++) sum += line[Math.min(n - 1, i)]!
  const share = 1 / (2 * r + 1)
  for (let i = 0; i < n; i++) {
    field[from + i] = sum * share
    sum += line[Math.min(n - 1, i + r + 1)]! - line[Math.max(0, i - r)]!
  }
}

/** All columns at once, row after row: memory is read in the order in which it lies. */
function sweepColumns(
  field: Float32Array,
  before: Float32Array,
  width: number,
  height: number,
  r: number,
): void {
  before.set(field)
  const sums = new Float64Array(width)
  for (let x = 0; x < width; x++) sums[x] = before[x]! * r
  for (let i = 0; i <= r; i++) {
    const row = Math.min(height - 1, i) * width
    for (let x = 0; x < width; x++) sums[x] = sums[x]! + before[row + x]!
  }
  const share = 1 / (2 * r + 1)
  for (let y = 0; y < height; y++) {
    const row = y * width
    const enters = Math.min(height - 1, y + r + 1) * width
    const leaves = Math.max(0, y - r) * width
    for (let x = 0; x < width; x++) {
      field[row + x] = sums[x]! * share
      sums[x] = sums[x]! + (before[enters + x]! - before[leaves + x]!)
    }
  }
}
