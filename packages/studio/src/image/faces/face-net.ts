import type { FaceWeights } from './face-weights.ts'

/** Numbers by row, column and channel. */
type Maps = { data: Float32Array; width: number; height: number; depth: number }
export type FaceGrid = Maps

/**
 * Runs the tiny face detector (a YOLO of seven layers) over a picture: RGB, its sides multiples of 32. The answer has
 * one cell for 32 × 32 pixels and 25 numbers a cell: five anchors with x, y, width, height and score. Plain
 * arithmetic in a fixed order, so the same picture gives the same numbers on every machine.
 */
export function runFaceNet(rgb: Uint8Array, width: number, height: number, weights: FaceWeights): FaceGrid {
  const of = (name: string): Float64Array => {
    const found = weights.get(name)
    if (!found) throw new Error(`the face detector has no ${name}`)
    return found
  }
  const seen = patches(rgb, width, height)
  let maps = mixed(seen, of('conv0/filters'), of('conv0/bias'), true)
  for (const layer of ['conv1', 'conv2', 'conv3', 'conv4', 'conv5']) {
    const around = spread(pooled(maps, 2), of(`${layer}/depthwise_filter`))
    maps = mixed(around, of(`${layer}/pointwise_filter`), of(`${layer}/bias`), true)
  }
  return mixed(pooled(maps, 1), of('conv8/filters'), of('conv8/bias'), false)
}

const meanRgb = [117.001, 114.697, 97.404] as const
const reach = 3

/** Every pixel's 3 × 3 neighbours side by side, so that the first layer is a mixture like the others. */
function patches(rgb: Uint8Array, width: number, height: number): Maps {
  const [wide, high, run] = [width - 2, height - 2, reach * 3]
  const depth = run * reach
  const level = meanRgb.map((mean) => Float32Array.from({ length: 256 }, (_, value) => (value - mean) / 255))
  const levels = new Float32Array(rgb.length)
  for (let i = 0; i < rgb.length; i++) levels[i] = level[i % 3]![rgb[i]!]!
  const data = new Float32Array(wide * high * depth)
  for (let y = 0, to = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      for (let row = 0; row < reach; row++) {
        const from = ((y + row) * width + x) * 3
        for (let k = 0; k < run; k++) data[to++] = levels[from + k]!
      }
    }
  }
  return { data, width: wide, height: high, depth }
}

/** The largest of 2 × 2. */
function pooled({ data, width, height, depth }: Maps, stride: 1 | 2): Maps {
  const [wide, high] = [Math.ceil(width / stride), Math.ceil(height / stride)]
  const out = new Float32Array(wide * high * depth)
  for (let y = 0, to = 0; y < high; y++) {
    const rowA = y * stride * width
    const rowB = Math.min(height - 1, y * stride + 1) * width
    for (let x = 0; x < wide; x++) {
      const [xa, xb] = [x * stride, Math.min(width - 1, x * stride + 1)]
      const [a, b, c, d] = [
        (rowA + xa) * depth,
        (rowA + xb) * depth,
        (rowB + xa) * depth,
        (rowB + xb) * depth,
      ]
      for (let k = 0; k < depth; k++)
        out[to++] = Math.max(data[a + k]!, data[b + k]!, data[c + k]!, data[d + k]!)
    }
  }
  return { data: out, width: wide, height: high, depth }
}

/** 3 × 3 within each channel; beyond the edge there is nothing. */
function spread({ data, width, height, depth }: Maps, filter: Float64Array): Maps {
  const out = new Float32Array(data.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = (y * width + x) * depth
      for (let sy = Math.max(0, y - 1); sy <= Math.min(height - 1, y + 1); sy++) {
        for (let sx = Math.max(0, x - 1); sx <= Math.min(width - 1, x + 1); sx++) {
          const from = (sy * width + sx) * depth
          const base = ((sy - y + 1) * reach + sx - x + 1) * depth
          for (let k = 0; k < depth; k++) out[to + k]! += data[from + k]! * filter[base + k]!
        }
      }
    }
  }
  return { data: out, width, height, depth }
}

/**
 * Each cell's channels mixed into new ones, the negative ones bent towards nothing. Four cells and two new channels at
 * a time stay in registers; one by one takes twice as long.
 */
function mixed(maps: Maps, filter: Float64Array, bias: Float64Array, bends: boolean): Maps {
  const { data, width, height, depth } = maps
  const cells = width * height
  const made = bias.length
  const byMade = turned(filter, depth, made)
  const out = new Float32Array(cells * made)
  const bend = bends ? 0.1 : 1
  for (let cell = 0; cell < cells; cell += 4) {
    // past the last cell the last one is worked out again, to the same end
    const a = cell
    const b = Math.min(cells - 1, cell + 1)
    const c = Math.min(cells - 1, cell + 2)
    const d = Math.min(cells - 1, cell + 3)
    for (let o = 0; o < made; o += 2) {
      const p = Math.min(made - 1, o + 1)
      let a1 = bias[o]!
      let b1 = a1
      let c1 = a1
      let d1 = a1
      let a2 = bias[p]!
      let b2 = a2
      let c2 = a2
      let d2 = a2
      for (let k = 0; k < depth; k++) {
        const one = byMade[o * depth + k]!
        const two = byMade[p * depth + k]!
        const va = data[a * depth + k]!
        const vb = data[b * depth + k]!
        const vc = data[c * depth + k]!
        const vd = data[d * depth + k]!
        a1 += va * one
        b1 += vb * one
        c1 += vc * one
        d1 += vd * one
        a2 += va * two
        b2 += vb * two
        c2 += vc * two
        d2 += vd * two
      }
      out[a * made + o] = a1 < 0 ? a1 * bend : a1
      out[b * made + o] = b1 < 0 ? b1 * bend : b1
      out[c * made + o] = c1 < 0 ? c1 * bend : c1
      out[d * made + o] = d1 < 0 ? d1 * bend : d1
      out[a * made + p] = a2 < 0 ? a2 * bend : a2
      out[b * made + p] = b2 < 0 ? b2 * bend : b2
      out[c * made + p] = c2 < 0 ? c2 * bend : c2
      out[d * made + p] = d2 < 0 ? d2 * bend : d2
    }
  }
  return { data: out, width, height, depth: made }
}

/** By new channel, so that the innermost loop walks along. */
function turned(filter: Float64Array, depth: number, made: number): Float32Array {
  const out = new Float32Array(filter.length)
  for (let k = 0; k < depth; k++) for (let o = 0; o < made; o++) out[o * depth + k] = filter[k * made + o]!
  return out
}
