/** Taps on each side of the point between two samples, and points between two samples. */
const reach = 8
const points = 3

/** Weights that read a quarter, a half and three quarters of the way to the next sample: a windowed sinc. */
const between = Array.from({ length: points }, (_, k) => {
  const at = (k + 1) / (points + 1)
  const weights = Float64Array.from({ length: reach * 2 }, (_unused, i) => {
    const x = i - (reach - 1) - at
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / reach)
    return (Math.sin(Math.PI * x) / (Math.PI * x)) * window
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
})

/**
 * How far the wave that runs through the samples swings between sample `i` and the next.
 * Beyond the ends it is silent.
 */
export function swingAfter(samples: Float32Array, i: number): number {
  let most = Math.abs(samples[i]!)
  const first = i - (reach - 1)
  const inside = first >= 0 && first + 2 * reach <= samples.length
  for (let k = 0; k < points; k++) {
    const weights = between[k]!
    let sum = 0
    for (let t = 0; t < 2 * reach; t++) {
      sum += weights[t]! * (inside ? samples[first + t]! : (samples[first + t] ?? 0))
    }
    const size = Math.abs(sum)
    if (size > most) most = size
  }
  return most
}

/**
 * Below this share of a level neither of two neighbours can hide a swing to it: at 17.7 kHz, the worst case that
 * anyone hears, the wave stands at 0.4 on both sides of its peak. Most samples are spared the work.
 */
export const suspect = 0.4

/** The highest swing of a channel, four times oversampled. */
export function truePeakOf(samples: Float32Array): number {
  let peak = 0
  for (let i = 0; i < samples.length; i++) {
    const size = Math.abs(samples[i]!)
    if (size > peak) peak = size
  }
  if (peak === 0) return 0
  let near = false
  for (let i = 0; i < samples.length; i++) {
    const nearNow = Math.abs(samples[i]!) > suspect * peak
    if ((near || nearNow) && i > 0) peak = Math.max(peak, swingAfter(samples, i - 1))
    near = nearNow
  }
  return near ? Math.max(peak, swingAfter(samples, samples.length - 1)) : peak
}
