import { oklabOf, rgbFromOklab, type Oklab, type Rgb } from '../colour/oklch.ts'

/** The picture's ground as a plane of colour over the frame, which follows a studio backdrop's falling light. */
export type GroundModel = { at(u: number, v: number): Oklab; rgbAt(u: number, v: number): Rgb; noise: number }

type Sample = Oklab & { u: number; v: number }
type Plane = readonly [constant: number, alongU: number, alongV: number]

const plainBelow = 0.032

/** Fitted to the frame's edge; undefined when the edge is no plain ground. */
export function groundModel(rgba: Uint8Array, width: number, height: number): GroundModel | undefined {
  let samples = edgeSamples(rgba, width, height)
  const all = samples.length
  let model = fit(samples)
  // the thing may touch the edge somewhere: fit again without what does not belong
  for (let round = 0; round < 3; round++) {
    const limit = Math.max(
      0.03,
      2.2 *
        percentile(
          samples.map((s) => residual(model, s)),
          0.5,
        ),
    )
    samples = samples.filter((s) => residual(model, s) < limit)
    if (samples.length < all * 0.78) return undefined
    model = fit(samples)
  }
  const noise = percentile(
    samples.map((s) => residual(model, s)),
    0.9,
  )
  if (noise > plainBelow) return undefined
  const at = (u: number, v: number): Oklab => ({
    l: value(model.l, u, v),
    a: value(model.a, u, v),
    b: value(model.b, u, v),
  })
  return { at, rgbAt: (u, v) => rgbFromOklab(at(u, v)), noise }
}

function edgeSamples(rgba: Uint8Array, width: number, height: number): Sample[] {
  const samples: Sample[] = []
  const rim = Math.max(2, Math.round(Math.min(width, height) * 0.02))
  const step = Math.max(1, Math.round(Math.max(width, height) / 220))
  const take = (x: number, y: number) => {
    const k = (y * width + x) * 4
    samples.push({ ...oklabOf([rgba[k]!, rgba[k + 1]!, rgba[k + 2]!]), u: x / width, v: y / height })
  }
  for (let d = 0; d < rim; d += 2) {
    for (let x = 0; x < width; x += step) {
      take(x, d)
      take(x, height - 1 - d)
    }
    for (let y = 0; y < height; y += step) {
      take(d, y)
      take(width - 1 - d, y)
    }
  }
  return samples
}

type Fit = { l: Plane; a: Plane; b: Plane }
const value = ([c, u0, v0]: Plane, u: number, v: number) => c + u0 * u + v0 * v

const residual = (model: Fit, s: Sample): number =>
  Math.hypot(s.l - value(model.l, s.u, s.v), s.a - value(model.a, s.u, s.v), s.b - value(model.b, s.u, s.v))

const fit = (samples: readonly Sample[]): Fit => ({
  l: plane(samples, 'l'),
  a: plane(samples, 'a'),
  b: plane(samples, 'b'),
})

/** Least squares over (1, u, v), centred so that the normal equations are two by two. */
function plane(samples: readonly Sample[], axis: 'l' | 'a' | 'b'): Plane {
  const n = Math.max(1, samples.length)
  const mean = (of: (s: Sample) => number) => samples.reduce((sum, s) => sum + of(s), 0) / n
  const [mu, mv, mz] = [mean((s) => s.u), mean((s) => s.v), mean((s) => s[axis])]
  let [uu, uv, vv, uz, vz] = [0, 0, 0, 0, 0]
  for (const s of samples) {
    const [du, dv, dz] = [s.u - mu, s.v - mv, s[axis] - mz]
    uu += du * du
    uv += du * dv
    vv += dv * dv
    uz += du * dz
    vz += dv * dz
  }
  const det = uu * vv - uv * uv
  if (Math.abs(det) < 1e-9) return [mz, 0, 0]
  const a = (uz * vv - vz * uv) / det
  const b = (vz * uu - uz * uv) / det
  return [mz - a * mu - b * mv, a, b]
}

function percentile(values: number[], share: number): number {
  values.sort((a, b) => a - b)
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
}
