/** Colours of one side as a few clouds (Gaussians), as GrabCut models them. */
export type ColourModel = {
  /** −log of how likely a colour is; small for the side's own colours. */
  cost(l: number, a: number, b: number): number
}

type Cloud = { weight: number; mean: [number, number, number]; inverse: number[]; logDet: number }
const clouds = 5
const rounds = 6
// clouds are no better known from more pixels than this
const enough = 8000
// colours of a flat ground spread over no volume at all; noise of a camera does
const leastSpread = 0.00012

/** From the pixels whose `member` says so; `lab` holds three values a pixel. */
export function colourModel(lab: Float32Array, member: (pixel: number) => boolean): ColourModel {
  const pixels: number[] = []
  for (let p = 0; p < lab.length / 3; p++) if (member(p)) pixels.push(p)
  const step = Math.max(1, Math.ceil(pixels.length / enough))
  const some = pixels.filter((_, i) => i % step === 0)
  const groups = clustered(lab, some)
  const found = groups.filter((group) => group.length > 0).map((group) => cloudOf(lab, group, some.length))
  if (found.length === 0) return { cost: () => 40 }
  return {
    cost: (l, a, b) => {
      let likely = 0
      for (const { weight, mean, inverse, logDet } of found) {
        const [x, y, z] = [l - mean[0], a - mean[1], b - mean[2]]
        const distance =
          x * (inverse[0]! * x + inverse[1]! * y + inverse[2]! * z) +
          y * (inverse[3]! * x + inverse[4]! * y + inverse[5]! * z) +
          z * (inverse[6]! * x + inverse[7]! * y + inverse[8]! * z)
        likely += weight * Math.exp(-0.5 * (distance + logDet))
      }
      return Math.min(40, -Math.log(Math.max(1e-30, likely)))
    },
  }
}

/** k-means from seeds spread along the lightness: no dice, so the same photo always gives the same cut. */
function clustered(lab: Float32Array, pixels: readonly number[]): number[][] {
  const byLight = pixels.toSorted((p, q) => lab[p * 3]! - lab[q * 3]!)
  let centres = Array.from({ length: clouds }, (_, i) => {
    const p = byLight[Math.floor(((i + 0.5) / clouds) * byLight.length)] ?? 0
    return [lab[p * 3]!, lab[p * 3 + 1]!, lab[p * 3 + 2]!]
  })
  let groups: number[][] = []
  for (let round = 0; round < rounds; round++) {
    groups = centres.map(() => [])
    for (const p of pixels) {
      let best = 0
      let least = Infinity
      for (let i = 0; i < centres.length; i++) {
        const centre = centres[i]!
        const away =
          (lab[p * 3]! - centre[0]!) ** 2 +
          (lab[p * 3 + 1]! - centre[1]!) ** 2 +
          (lab[p * 3 + 2]! - centre[2]!) ** 2
        if (away >= least) continue
        best = i
        least = away
      }
      groups[best]!.push(p)
    }
    centres = groups.map((group, i) => (group.length > 0 ? meanOf(lab, group) : centres[i]!))
  }
  return groups
}

const meanOf = (lab: Float32Array, pixels: readonly number[]): [number, number, number] => {
  const sum: [number, number, number] = [0, 0, 0]
  for (const p of pixels) for (let c = 0; c < 3; c++) sum[c]! += lab[p * 3 + c]!
  return [sum[0] / pixels.length, sum[1] / pixels.length, sum[2] / pixels.length]
}

function cloudOf(lab: Float32Array, pixels: readonly number[], all: number): Cloud {
  const mean = meanOf(lab, pixels)
  const s = Array.from({ length: 9 }, () => 0)
  for (const p of pixels) {
    const d = [lab[p * 3]! - mean[0], lab[p * 3 + 1]! - mean[1], lab[p * 3 + 2]! - mean[2]]
    for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) s[i * 3 + j]! += d[i]! * d[j]!
  }
  for (let i = 0; i < 9; i++) s[i] = s[i]! / pixels.length + (i % 4 === 0 ? leastSpread : 0)
  const [a, b, c, d, e, f, g, h, k] = s as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ] // nine were made
  const det = a * (e * k - f * h) - b * (d * k - f * g) + c * (d * h - e * g)
  const inverse = [
    e * k - f * h,
    c * h - b * k,
    b * f - c * e,
    f * g - d * k,
    a * k - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ]
  return {
    weight: pixels.length / all,
    mean,
    inverse: inverse.map((value) => value / det),
    // against a unit cloud, so that costs of tight and wide ones compare
    logDet: Math.log(det) + 3 * Math.log(2 * Math.PI),
  }
}
