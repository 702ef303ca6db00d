import { sampleRate } from '../stereo.ts'

/** Zero crossings of the sinc on each side, and how finely it is tabled between two of them. */
const crossings = 24
const fineness = 256
/** Kaiser's window: 9 keeps what folds back 90 dB down. */
const beta = 9
/** The band ends a little below half the rate, where the filter has room to fall. */
const band = 0.94

const kernel = Float64Array.from({ length: crossings * fineness + 2 }, (_, i) => {
  const x = i / fineness
  if (x >= crossings) return 0
  const window = bessel(beta * Math.sqrt(1 - (x / crossings) ** 2)) / bessel(beta)
  return (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)) * window
})

/** The modified Bessel function of order zero. */
function bessel(x: number): number {
  let sum = 1
  let term = 1
  for (let k = 1; k < 40; k++) sum += term *= (x / (2 * k)) ** 2
  return sum
}

/** Mono at any rate to 48 kHz, band limited both ways. Throws a RangeError for a rate outside 1 to 768 kHz. */
export function resample(samples: Float32Array, from: number): Float32Array {
  if (!(from >= 1000 && from <= 768_000)) throw new RangeError(`A sample rate of ${from} Hz`)
  if (from === sampleRate) return samples.slice()
  const length = Math.round((samples.length * sampleRate) / from)
  const out = new Float32Array(length)
  const edge = band * Math.min(1, sampleRate / from)
  const reach = crossings / edge
  for (let i = 0; i < length; i++) {
    const at = (i * from) / sampleRate
    const first = Math.max(0, Math.ceil(at - reach))
    const last = Math.min(samples.length - 1, Math.floor(at + reach))
    let sum = 0
    for (let k = first; k <= last; k++) {
      const place = Math.abs(k - at) * edge * fineness
      const cell = place | 0
      const low = kernel[cell]!
      sum += samples[k]! * (low + (kernel[cell + 1]! - low) * (place - cell))
    }
    out[i] = sum * edge
  }
  return out
}
