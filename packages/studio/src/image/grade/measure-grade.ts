import { oklabOf } from '../../colour/oklch.ts'
import { castOf } from './cast.ts'
import { asItIs, lightOf, type PhotoGrade, type Pixels } from './photo-grade.ts'

// a photo within these is as its maker meant it
const darkEnough = 0.06
const lightEnough = 0.84
// a pale thing on pale ground is bright and without black, and meant so
const pleasant = { from: 0.3, to: 0.88 }
const fogRange = 0.6
const mostChroma = 0.145
// how much of the way is gone, and how far at most
const eagerness = 0.65
const mostBlack = 0.1
const leastWhite = 0.76

/**
 * What would help a photo, from a small copy of it: light without a cast, something dark and something bright in it, a
 * middle that is neither night nor fog, colours that do not shout. Undefined where it is good as it is.
 */
export function measureGrade(small: Pixels): PhotoGrade | undefined {
  const seen = look(small)
  if (!seen) return undefined
  const foggy = seen.low > darkEnough && seen.high - seen.low < fogRange
  const black = foggy ? Math.min(mostBlack, (seen.low - 0.02) * eagerness) : 0
  const white = seen.high < lightEnough ? Math.max(leastWhite, 1 - (0.95 - seen.high) * eagerness) : 1
  const middle = (seen.middle - black) / (white - black)
  const grade: PhotoGrade = {
    gains: castOf(small) ?? asItIs.gains,
    black: round(black),
    white: round(white),
    gamma: round(gammaFor(middle, seen.high)),
    chroma: round(seen.chroma > mostChroma ? 1 - (1 - mostChroma / seen.chroma) * eagerness : 1),
  }
  return isFelt(grade) ? grade : undefined
}

/** Towards a pleasant middle. A bright light in a dark picture means that the dark is meant: half as far then. */
function gammaFor(middle: number, high: number): number {
  const wanted = Math.min(pleasant.to, Math.max(pleasant.from, middle))
  if (wanted === middle || middle < 0.02 || middle > 0.98) return 1
  const far = eagerness * (high > 0.93 && middle < wanted ? 0.5 : 1)
  const exponent = Math.log(middle + (wanted - middle) * far) / Math.log(middle)
  return Math.min(1.2, Math.max(0.78, exponent))
}

/** Whether anyone would see the difference. */
export const isFelt = ({ gains, black, white, gamma, chroma }: PhotoGrade) =>
  gains.some((gain) => gain !== 1) ||
  black > 0.02 ||
  white < 0.97 ||
  Math.abs(gamma - 1) > 0.03 ||
  chroma < 0.97

type Look = { low: number; middle: number; high: number; chroma: number }

function look({ data }: Pixels): Look | undefined {
  const lights: number[] = []
  let chroma = 0
  for (let k = 0; k < data.length; k += 4) {
    if (data[k + 3]! < 200) continue
    const rgb = [data[k]!, data[k + 1]!, data[k + 2]!] as const
    lights.push(lightOf(...rgb))
    const { a, b } = oklabOf(rgb)
    chroma += Math.hypot(a, b)
  }
  if (lights.length < 64) return undefined
  lights.sort((a, b) => a - b)
  const at = (share: number) => lights[Math.floor((lights.length - 1) * share)]!
  return {
    low: at(0.005),
    middle: at(0.5),
    high: at(0.995),
    chroma: chroma / lights.length,
  }
}

const round = (value: number) => Math.round(value * 1000) / 1000
