/** Red, green, blue, row by row. */
export type Pixels = { width: number; height: number; data: Uint8Array | Uint8ClampedArray }
/** A buffer to draw into: values beyond 0 to 255 are cut off as they are written. */
export type Canvas = Pixels & { data: Uint8ClampedArray }

/** A canvas of this size, black. */
export const aCanvas = (width: number, height: number): Canvas => ({
  width,
  height,
  data: new Uint8ClampedArray(width * height * 3),
})

/**
 * Draws `from`, magnified, over `onto`, which has the same size. The middle column stays in place, and in height the
 * share `anchor`. A zoom of 1 is the picture itself, byte for byte.
 *
 * Bicubic and exact to fractions of a pixel: whole pixels cut out and resized make a slow movement tremble.
 */
export function zoomPicture(
  { width, height, data }: Pixels,
  onto: Canvas,
  zoom: number,
  anchor: number,
): void {
  const columns = tapsOf(width, zoom, 0.5)
  const { places, weights } = tapsOf(height, zoom, anchor)
  const stride = width * 3
  // Neighbours share three of their four rows: each row is stretched once and kept while it is needed.
  const kept = [0, 1, 2, 3].map(() => ({ from: -1, row: new Float64Array(stride) }))
  const stretched = (from: number): Float64Array => {
    const slot = kept[from % 4]!
    if (slot.from !== from) stretchRow(data, from * stride, columns, slot.row)
    slot.from = from
    return slot.row
  }
  for (let y = 0; y < height; y++) {
    const [a, b, c, d] = [0, 1, 2, 3].map((tap) => stretched(places[y * 4 + tap]!)) as FourRows
    const wa = weights[y * 4]!
    const wb = weights[y * 4 + 1]!
    const wc = weights[y * 4 + 2]!
    const wd = weights[y * 4 + 3]!
    const to = y * stride
    for (let x = 0; x < stride; x++) onto.data[to + x] = wa * a[x]! + wb * b[x]! + wc * c[x]! + wd * d[x]!
  }
}

type FourRows = [Float64Array, Float64Array, Float64Array, Float64Array]
type Taps = { places: Int32Array; weights: Float64Array }

/** One row in its new width. Spelled out: a loop over the three colours takes twice as long. */
function stretchRow(data: Pixels['data'], start: number, { places, weights }: Taps, row: Float64Array): void {
  for (let tap = 0, to = 0; tap < places.length; tap += 4, to += 3) {
    const a = start + places[tap]! * 3
    const b = start + places[tap + 1]! * 3
    const c = start + places[tap + 2]! * 3
    const d = start + places[tap + 3]! * 3
    const wa = weights[tap]!
    const wb = weights[tap + 1]!
    const wc = weights[tap + 2]!
    const wd = weights[tap + 3]!
    row[to] = wa * data[a]! + wb * data[b]! + wc * data[c]! + wd * data[d]!
    row[to + 1] = wa * data[a + 1]! + wb * data[b + 1]! + wc * data[c + 1]! + wd * data[d + 1]!
    row[to + 2] = wa * data[a + 2]! + wb * data[b + 2]! + wc * data[c + 2]! + wd * data[d + 2]!
  }
}

/** For every pixel of a line the four it is made of and how much of each (Catmull-Rom); the edge stands for what is beyond. */
function tapsOf(length: number, zoom: number, anchor: number): Taps {
  const [places, weights] = [new Int32Array(length * 4), new Float64Array(length * 4)]
  const still = anchor * length
  for (let pixel = 0; pixel < length; pixel++) {
    const at = still + (pixel + 0.5 - still) / zoom - 0.5
    const before = Math.floor(at)
    const t = at - before
    const shares = [
      ((2 - t) * t - 1) * t * 0.5,
      (3 * t - 5) * t * t * 0.5 + 1,
      ((4 - 3 * t) * t + 1) * t * 0.5,
      (t - 1) * t * t * 0.5,
    ]
    for (const [index, share] of shares.entries()) {
      places[pixel * 4 + index] = Math.min(length - 1, Math.max(0, before - 1 + index))
      weights[pixel * 4 + index] = share
    }
  }
  return { places, weights }
}

/** Lays `share` (0 to 1) of `over` over `onto`. */
export function blend(onto: Canvas, over: Canvas, share: number): void {
  const { data } = onto
  for (let at = 0; at < data.length; at++) {
    const below = data[at]!
    data[at] = below + (over.data[at]! - below) * share
  }
}
