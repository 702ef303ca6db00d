import { legibleInk } from '../../colour/contrast.ts'
import { hexFromOklch, mix } from '../../colour/oklch.ts'
import { completeBrand, type BrandKit } from '../../palette.ts'
import type { Mood } from '../style.ts'
import { paletteOf, type Lights } from './lights.ts'
import { apart, brightest, neonHues } from './neon.ts'
import { label, text } from './voices.ts'

const lch = (l: number, c: number, h: number): string => hexFromOklch({ l, c, h: (h + 360) % 360 })

type Hour = { id: string; hue: number; glow: number; sun: [number, number]; deep: number }

/** A sun has neighbours on the wheel for its colours: opposites would be grey where they meet. */
function sunOf(from: number, to: readonly number[]): [number, number] {
  const [nearest = from] = to.toSorted((a, b) => apart(a, from) - apart(b, from))
  const gap = ((nearest - from + 540) % 360) - 180
  const other = (from + Math.max(-115, Math.min(115, gap)) + 360) % 360
  // what is golden is above, as in an evening
  return other > 35 && other < 150 ? [Math.min(other, 84), from] : [from, other]
}

/** Warm hues go brown in the dark: their nights lean to plum instead. */
function nightHue(hue: number, lean: number): number {
  const fromMagenta = ((hue - 345 + 540) % 360) - 180
  return Math.abs(fromMagenta) < 130 && fromMagenta > 0 ? 345 - lean : hue
}

/** Nights in the brand's own lights, and two pale days. */
export function cyberpunkLooks(brand: BrandKit): [Mood, ...Mood[]] {
  const { primary, accent } = completeBrand(brand)
  const [first, second, third] = neonHues(primary, accent)
  return [
    night(
      { id: 'midnight', hue: 282, glow: 312, sun: sunOf(first, [second, third]), deep: 0.135 },
      first,
      second,
      third,
    ),
    night(
      {
        id: 'brand_night',
        hue: nightHue(first, 30),
        glow: nightHue(first, 0),
        sun: sunOf(first, [first + 55]),
        deep: 0.145,
      },
      first,
      second,
      third,
    ),
    night({ id: 'dusk', hue: 305, glow: 345, sun: [78, 352], deep: 0.155 }, first, second, third),
    night(
      { id: 'rain', hue: 232, glow: 205, sun: sunOf(second, [third, first]), deep: 0.13 },
      first,
      second,
      third,
    ),
    day('chrome', { base: 282, cool: 208, warm: 335 }, first, second, third),
    day(
      'daylight',
      { base: nightHue(first, 20), cool: first, warm: nightHue(first, 0) + 40 },
      first,
      second,
      third,
    ),
  ]
}

function night({ id, hue, glow, sun, deep }: Hour, first: number, second: number, third: number): Mood {
  const ground = lch(deep, 0.045, hue)
  const [a, b, c] = [brightest(first, 0.7, 0.86), brightest(second, 0.7, 0.86), brightest(third, 0.7, 0.86)]
  const ink = lch(0.975, 0.012, hue)
  const plate = a
  const onPlate = legibleInk(plate, [lch(0.16, 0.05, hue)], 6)
  const dark = lch(deep + 0.06, 0.06, hue)
  const lights: Lights = {
    first: a,
    second: b,
    third: c,
    high: ground,
    middle: lch(deep + 0.1, 0.125, (hue + glow) / 2),
    low: lch(0.45, 0.19, glow),
    sunHigh: brightest(sun[0], 0.76, 0.88),
    sunLow: brightest(sun[1], 0.62, 0.76),
    floor: lch(deep - 0.025, 0.045, hue),
    far: lch(0.33, 0.13, glow),
    near: lch(deep + 0.02, 0.06, hue),
    glass: [
      lch(0.1, 0.04, hue),
      lch(0.22, 0.09, hue),
      lch(0.36, 0.14, glow),
      mix(brightest(first, 0.56, 0.7), lch(0.6, 0.16, glow), 0.35),
      lch(0.95, 0.03, first),
    ],
  }
  return {
    id,
    dark: true,
    ground,
    groundFar: lights.middle,
    form: lights.middle,
    formFar: lights.low,
    ink,
    quiet: lch(0.91, 0.035, second),
    accent: a,
    plate,
    onPlate,
    offer: dark,
    onOffer: lch(0.93, 0.07, second),
    subject: {
      main: brightest(first, 0.56, 0.74),
      accent: b,
      light: lch(0.94, 0.02, hue),
      dark: lch(0.28, 0.06, hue),
      leaf: brightest(150, 0.6, 0.74),
    },
    palette: paletteOf(lights),
    text,
    label,
  }
}

type Day = { base: number; cool: number; warm: number }

/** A pale day: pearl and chrome, where one tint runs into the other. */
function day(id: string, { base, cool, warm }: Day, first: number, second: number, third: number): Mood {
  const ground = lch(0.972, 0.012, base)
  const ink = lch(0.21, 0.085, base)
  const a = brightest(first, 0.54, 0.66)
  const lights: Lights = {
    first: a,
    second: brightest(second, 0.58, 0.7),
    third: brightest(third, 0.58, 0.7),
    high: ground,
    middle: lch(0.925, 0.045, cool),
    low: lch(0.84, 0.1, warm),
    sunHigh: lch(0.9, 0.1, (first + 35) % 360),
    sunLow: lch(0.76, 0.17, first),
    floor: lch(0.91, 0.045, base),
    far: lch(0.87, 0.055, base),
    near: lch(0.73, 0.1, base),
    glass: [
      lch(0.25, 0.1, base),
      mix(lch(0.5, 0.17, first), lch(0.48, 0.16, base), 0.3),
      mix(lch(0.74, 0.14, first), lch(0.76, 0.13, warm), 0.5),
      lch(0.9, 0.065, cool),
      '#ffffff',
    ],
  }
  return {
    id,
    dark: false,
    ground,
    groundFar: lights.middle,
    form: lights.middle,
    formFar: lights.low,
    ink,
    quiet: lch(0.32, 0.075, base),
    accent: a,
    plate: ink,
    onPlate: lch(0.97, 0.02, second),
    offer: '#ffffff',
    onOffer: ink,
    subject: {
      main: a,
      accent: lights.second,
      light: lch(0.96, 0.015, base),
      dark: lch(0.3, 0.07, base),
      leaf: brightest(155, 0.6, 0.7),
    },
    palette: paletteOf(lights),
    text: { ...text, weight: 600 },
    label,
  }
}
