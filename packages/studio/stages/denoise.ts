import { channels, emptyPass, luma, type Pass } from './passes.ts'

/**
 * Removes the noise of few samples: an edge-avoiding à-trous filter (Dammertz 2010; variance after Schied 2017). Light
 * is smoothed over pixels that look the same way and are made of the same thing; how far brightness may differ follows
 * from how noisy the place is, so the edge of a shadow stays.
 */
export type Guides = { normal: Pass; colour: Pass; zone: Pass }
export type Strength = { rounds: number; brightness: number; colour: number; normal: number }

// three taps a side instead of five: a third of the work, and the next round reaches farther anyway
const kernel = [1 / 4, 1 / 2, 1 / 4]

export function denoised(
  noisy: Pass,
  guides: Guides,
  width: number,
  height: number,
  strength: Strength,
): Pass {
  if (noisy.every((plane) => plane.every((value) => value === 0))) return noisy
  let light = withoutFireflies(noisy, width, height)
  let variance = varianceOf(light, width, height)
  const alone = new Uint8Array(width * height)
  for (let round = 0; round < strength.rounds; round++) {
    const step = 2 ** round
    ;[light, variance] = filtered(
      light,
      variance,
      guides,
      width,
      height,
      step,
      strength,
      round === 0 ? alone : undefined,
    )
  }
  return joined(light, alone, width, height)
}

function filtered(
  light: Pass,
  variance: Float32Array,
  { normal, colour, zone }: Guides,
  width: number,
  height: number,
  step: number,
  strength: Strength,
  alone?: Uint8Array,
): [Pass, Float32Array] {
  const out = emptyPass(width * height)
  const nextVariance = new Float32Array(width * height)
  const grey = new Float32Array(width * height)
  for (let i = 0; i < grey.length; i++) grey[i] = luma(light, i)
  const calm = blurred(variance, width, height)
  const [r, g, b] = light
  const [nx, ny, nz] = normal
  const [cr, cg, cb] = colour
  const [za, zb, zc] = zone
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const spread = strength.brightness * Math.sqrt(calm[i]!) + 0.004
      let sr = 0
      let sg = 0
      let sb = 0
      let sv = 0
      let sum = 0
      for (let dy = -1; dy <= 1; dy++) {
        const yy = y + dy * step
        if (yy < 0 || yy >= height) continue
        for (let dx = -1; dx <= 1; dx++) {
          const xx = x + dx * step
          if (xx < 0 || xx >= width) continue
          const j = yy * width + xx
          const n = (nx[i]! - nx[j]!) ** 2 + (ny[i]! - ny[j]!) ** 2 + (nz[i]! - nz[j]!) ** 2
          const c = (cr[i]! - cr[j]!) ** 2 + (cg[i]! - cg[j]!) ** 2 + (cb[i]! - cb[j]!) ** 2
          const z = (za[i]! - za[j]!) ** 2 + (zb[i]! - zb[j]!) ** 2 + (zc[i]! - zc[j]!) ** 2
          const l = Math.abs(grey[i]! - grey[j]!) / spread
          const weight =
            kernel[dx + 1]! *
            kernel[dy + 1]! *
            falling(n / strength.normal + c / strength.colour + z * 12 + l)
          sr += r[j]! * weight
          sg += g[j]! * weight
          sb += b[j]! * weight
          sv += variance[j]! * weight * weight
          sum += weight
        }
      }
      out[0][i] = sr / sum
      out[1][i] = sg / sum
      out[2][i] = sb / sum
      nextVariance[i] = sv / (sum * sum)
      // its own share is a quarter: whoever has little more has no neighbour like itself
      if (alone && sum < 0.42) alone[i] = 1
    }
  }
  return [out, nextVariance]
}

/** Like exp(−x), many times faster and close enough for a weight. */
function falling(x: number): number {
  if (x > 12) return 0
  const v = 1 + x * 0.125
  const v2 = v * v
  const v4 = v2 * v2
  return 1 / (v4 * v4)
}

/** Pixels on an edge, like none of their neighbours, have kept their noise: they become the mean of what is around. */
function joined(light: Pass, alone: Uint8Array, width: number, height: number): Pass {
  const out: Pass = [light[0].slice(), light[1].slice(), light[2].slice()]
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      if (alone[i] === 0) continue
      for (const c of channels) {
        let sum = 0
        let weights = 0
        for (let dy = -1; dy <= 1; dy++) {
          for (let dx = -1; dx <= 1; dx++) {
            const weight = kernel[dx + 1]! * kernel[dy + 1]!
            sum += light[c][i + dy * width + dx]! * weight
            weights += weight
          }
        }
        out[c][i] = sum / weights
      }
    }
  }
  return out
}

/** No pixel may be much brighter than its neighbours are. */
function withoutFireflies(pass: Pass, width: number, height: number): Pass {
  const out: Pass = [pass[0].slice(), pass[1].slice(), pass[2].slice()]
  const around = new Float32Array(8)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      const own = luma(pass, i)
      if (own < 0.02) continue
      let n = 0
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++)
          if (dx !== 0 || dy !== 0) around[n++] = luma(pass, i + dy * width + dx)
      around.sort()
      const most = around[6]! * 1.25 + 0.01
      if (own > most) for (const c of channels) out[c][i] = pass[c][i]! * (most / own)
    }
  }
  return out
}

/** How noisy each place is: the variance within seven by seven pixels, as if neighbours were samples of one thing. */
function varianceOf(pass: Pass, width: number, height: number): Float32Array {
  const count = width * height
  const sums = new Float64Array((width + 1) * (height + 1))
  const squares = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let [row, rowSquare] = [0, 0]
    for (let x = 0; x < width; x++) {
      const v = luma(pass, y * width + x)
      row += v
      rowSquare += v * v
      const at = (y + 1) * (width + 1) + x + 1
      sums[at] = sums[at - width - 1]! + row
      squares[at] = squares[at - width - 1]! + rowSquare
    }
  }
  const variance = new Float32Array(count)
  const area = (table: Float64Array, x0: number, y0: number, x1: number, y1: number) =>
    table[y1 * (width + 1) + x1]! -
    table[y0 * (width + 1) + x1]! -
    table[y1 * (width + 1) + x0]! +
    table[y0 * (width + 1) + x0]!
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [x0, y0] = [Math.max(0, x - 3), Math.max(0, y - 3)]
      const [x1, y1] = [Math.min(width, x + 4), Math.min(height, y + 4)]
      const n = (x1 - x0) * (y1 - y0)
      const mean = area(sums, x0, y0, x1, y1) / n
      variance[y * width + x] = Math.max(0, area(squares, x0, y0, x1, y1) / n - mean * mean)
    }
  }
  return variance
}

function blurred(values: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array(values.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0
      let n = 0
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const [xx, yy] = [x + dx, y + dy]
          if (xx < 0 || yy < 0 || xx >= width || yy >= height) continue
          sum += values[yy * width + xx]!
          n++
        }
      }
      out[y * width + x] = sum / n
    }
  }
  return out
}
