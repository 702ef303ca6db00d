import { linearOf } from '../../colour/oklch.ts'
import { asItIs, type PhotoGrade, type Pixels } from './photo-grade.ts'
import { isFelt, measureGrade } from './measure-grade.ts'

// of the pixels that were not at their end before, so many may be put there
const mostClipped = 0.005

/**
 * The photo with the grade that a small copy of it asks for, and which that was; the pixels as they were, and none,
 * where it is good already. `data` is changed in place.
 */
export function gradePhoto(photo: Pixels, small: Pixels): PhotoGrade | undefined {
  let grade = measureGrade(small)
  // each round goes half as far; at most four, and then the photo stays as it is
  for (let round = 0; grade && clipped(small, grade) > mostClipped; round++)
    grade = round < 4 ? halfOf(grade) : undefined
  if (!grade || !isFelt(grade)) return undefined
  applyGrade(photo, grade)
  return grade
}

/** Changes the pixels in place. */
function applyGrade({ data }: Pixels, grade: PhotoGrade): void {
  const [reds, greens, blues] = grade.gains.map((gain) => curveOf(grade, gain)) as [Curve, Curve, Curve]
  const { chroma } = grade
  for (let k = 0; k < data.length; k += 4) {
    const r = reds[data[k]!]!
    const g = greens[data[k + 1]!]!
    const b = blues[data[k + 2]!]!
    const light = (0.2126 * r + 0.7152 * g + 0.0722 * b) * (1 - chroma)
    data[k] = Math.round(light + r * chroma)
    data[k + 1] = Math.round(light + g * chroma)
    data[k + 2] = Math.round(light + b * chroma)
  }
}

type Curve = Float64Array

/** Where each of the 256 levels goes, 0…255. */
function curveOf({ black, white, gamma }: PhotoGrade, gain: number): Curve {
  return Float64Array.from({ length: 256 }, (_, level) => {
    const lit = encoded(linearOf(level) * gain)
    const t = Math.min(1, Math.max(0, (lit - black) / (white - black)))
    return 255 * t ** gamma
  })
}

const encoded = (light: number) =>
  light <= 0.0031308 ? 12.92 * light : 1.055 * Math.min(1, light) ** (1 / 2.4) - 0.055

/** The share of pixels of which a channel comes to an end that it was not at. */
function clipped({ data }: Pixels, grade: PhotoGrade): number {
  const curves = grade.gains.map((gain) => curveOf(grade, gain))
  let lost = 0
  let all = 0
  for (let k = 0; k < data.length; k += 4) {
    if (data[k + 3]! < 200) continue
    all++
    for (let c = 0; c < 3; c++) {
      const before = data[k + c]!
      const after = curves[c]![before]!
      if ((before < 254 && after > 254.5) || (before > 1 && after < 0.5)) {
        lost++
        break
      }
    }
  }
  return lost / Math.max(1, all)
}

const half = (from: number, to: number) => Math.round(500 * (from + to)) / 1000

function halfOf({ gains, black, white, gamma, chroma }: PhotoGrade): PhotoGrade {
  const [r, g, b] = gains
  return {
    gains: [half(r, 1), half(g, 1), half(b, 1)],
    black: half(black, asItIs.black),
    white: half(white, asItIs.white),
    gamma: half(gamma, asItIs.gamma),
    chroma: half(chroma, asItIs.chroma),
  }
}
