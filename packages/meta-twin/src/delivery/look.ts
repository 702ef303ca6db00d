import sharp from 'sharp'

/** What can be measured of a picture. Nothing of it says whether anybody will like it. */
export interface Look {
  /** Standard deviation of brightness, 0 to about 0.5. */
  contrast: number
  /** Part of the picture that looks like lettering, 0 to 1. A guess from how strokes lie, not a reading. */
  text: number
  /** How crisp edges are, 0 to 1. */
  sharpness: number
  /** Entropy of its colours, 0 for one flat colour, 1 for every colour alike. */
  liveliness: number
}

const width = 320
const block = 16
/** Steps of brightness (of 255) that a stroke of a letter makes. */
const stroke = 56

/** Measures a decoded picture once, when it is uploaded. */
export async function lookAt(bytes: Uint8Array): Promise<Look> {
  const small = sharp(bytes, { limitInputPixels: 120_000_000 })
    .rotate()
    .resize({ width, fit: 'inside', kernel: 'lanczos3' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
  const { data, info } = await small.raw().toBuffer({ resolveWithObject: true })
  return measure(data, info.width, info.height, info.channels)
}

/** The measures of raw pixels, three or one channel each. */
function measure(pixels: Uint8Array, columns: number, rows: number, channels: number): Look {
  const grey = new Float64Array(columns * rows)
  const colours = new Uint32Array(512)
  let sum = 0
  let squares = 0
  for (let at = 0; at < grey.length; at++) {
    const red = pixels[at * channels] ?? 0
    const green = pixels[at * channels + (channels > 2 ? 1 : 0)] ?? 0
    const blue = pixels[at * channels + (channels > 2 ? 2 : 0)] ?? 0
    const light = 0.299 * red + 0.587 * green + 0.114 * blue
    grey[at] = light
    sum += light
    squares += light * light
    const bin = ((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5)
    colours[bin] = (colours[bin] ?? 0) + 1
  }
  const mean = sum / grey.length
  const deviation = Math.sqrt(Math.max(0, squares / grey.length - mean * mean))
  return {
    contrast: round(deviation / 255),
    text: round(textShare(grey, columns, rows)),
    sharpness: round(crispness(grey, columns, rows)),
    liveliness: round(entropy(colours, grey.length)),
  }
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000

/** Lettering is many strong steps in both directions between few tones. */
function textShare(grey: Float64Array, columns: number, rows: number): number {
  let lettered = 0
  let blocks = 0
  for (let top = 0; top + block <= rows; top += block) {
    for (let left = 0; left + block <= columns; left += block) {
      blocks++
      if (isLettered(grey, columns, left, top)) lettered++
    }
  }
  return blocks === 0 ? 0 : lettered / blocks
}

function isLettered(grey: Float64Array, columns: number, left: number, top: number): boolean {
  let across = 0
  let down = 0
  let darkest = 255
  let lightest = 0
  for (let y = top; y < top + block; y++) {
    for (let x = left; x < left + block; x++) {
      const here = grey[y * columns + x] ?? 0
      darkest = Math.min(darkest, here)
      lightest = Math.max(lightest, here)
      if (x + 1 < left + block && Math.abs((grey[y * columns + x + 1] ?? 0) - here) > stroke) across++
      if (y + 1 < top + block && Math.abs((grey[(y + 1) * columns + x] ?? 0) - here) > stroke) down++
    }
  }
  const pairs = block * (block - 1)
  if (lightest - darkest < 90 || across / pairs < 0.06 || down / pairs < 0.03) return false
  let extreme = 0
  const near = (lightest - darkest) * 0.25
  for (let y = top; y < top + block; y++) {
    for (let x = left; x < left + block; x++) {
      const here = grey[y * columns + x] ?? 0
      if (here < darkest + near || here > lightest - near) extreme++
    }
  }
  return extreme / (block * block) > 0.62
}

/** The strongest two per cent of second differences, against a full step. */
function crispness(grey: Float64Array, columns: number, rows: number): number {
  const steps: number[] = []
  for (let y = 1; y < rows - 1; y += 2) {
    for (let x = 1; x < columns - 1; x += 2) {
      const at = y * columns + x
      const around =
        (grey[at - 1] ?? 0) + (grey[at + 1] ?? 0) + (grey[at - columns] ?? 0) + (grey[at + columns] ?? 0)
      steps.push(Math.abs(4 * (grey[at] ?? 0) - around))
    }
  }
  if (steps.length === 0) return 0
  steps.sort((a, b) => b - a)
  return Math.min(1, (steps[Math.floor(steps.length * 0.02)] ?? 0) / 255)
}

function entropy(bins: Uint32Array, total: number): number {
  let bits = 0
  for (const count of bins) if (count > 0) bits -= (count / total) * Math.log2(count / total)
  return bits / Math.log2(bins.length)
}
