import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One pass: three planes of linear light, rows from the top. */
export type Pass = readonly [Float32Array, Float32Array, Float32Array]

export const emptyPass = (count: number): Pass => [
  new Float32Array(count),
  new Float32Array(count),
  new Float32Array(count),
]

export const channels = [0, 1, 2] as const

/** A pass as `render.py` leaves it: RGBA floats, rows from the bottom. */
export function readPass(folder: string, name: string, width: number, height: number): Pass {
  const bytes = readFileSync(join(folder, `${name}.f32`))
  const pixels = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
  const pass = emptyPass(width * height)
  for (let y = 0; y < height; y++) {
    const from = (height - 1 - y) * width
    for (let x = 0; x < width; x++) {
      for (const c of channels) pass[c][y * width + x] = pixels[(from + x) * 4 + c] ?? 0
    }
  }
  return pass
}

/** Σ of a × b over pairs of passes. */
export function composed(...pairs: readonly (readonly [Pass, Pass | undefined])[]): Pass {
  const first = pairs[0]
  if (!first) throw new Error('nothing to compose')
  const out = emptyPass(first[0][0].length)
  for (const [light, colour] of pairs) {
    for (const c of channels) {
      const [into, a, b] = [out[c], light[c], colour?.[c]]
      for (let i = 0; i < into.length; i++) into[i] = into[i]! + a[i]! * (b ? b[i]! : 1)
    }
  }
  return out
}

export const luma = (pass: Pass, i: number): number =>
  0.2126 * pass[0][i]! + 0.7152 * pass[1][i]! + 0.0722 * pass[2][i]!
