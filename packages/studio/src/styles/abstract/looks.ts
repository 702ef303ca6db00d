import { legibleInk } from '../../colour/contrast.ts'
import { hexFromOklch, oklchOf, tone } from '../../colour/oklch.ts'
import { completeBrand, type BrandKit } from '../../palette.ts'
import type { Mood } from '../style.ts'
import { label, text } from '../voices.ts'

/** `palette` runs from the ground under the words to the brightest light of the field. */
export function abstractLooks(brand: BrandKit): [Mood, ...Mood[]] {
  const { primary, accent } = completeBrand(brand)
  const p = oklchOf(primary)
  const c = Math.min(0.21, Math.max(0.1, p.c * 1.15))
  const [h0, h1, h2, h3, h4] = walk(p.h)
  const lch = (l: number, chroma: number, h: number = h0) =>
    hexFromOklch({ l, c: chroma, h: (h + 360) % 360 })
  const type = { text, label }
  const second = oklchOf(accent).h
  const subject = {
    main: primary,
    accent,
    light: lch(0.95, 0.015),
    dark: lch(0.26, 0.04),
    leaf: lch(0.55, 0.09, 150),
  }
  const ink = '#ffffff'
  const night = lch(0.17, Math.min(0.06, c * 0.4))
  const deepInk = lch(0.22, 0.06)
  return [
    {
      id: 'deep',
      dark: true,
      ground: lch(0.22, c * 0.55),
      groundFar: lch(0.34, c * 0.85),
      form: lch(0.56, c, h3),
      formFar: lch(0.32, c * 0.9),
      ink,
      quiet: lch(0.93, 0.025),
      accent: oklchOf(accent).c > 0.05 ? tone(accent, 0.8) : lch(0.8, 0.14, h4),
      plate: '#ffffff',
      onPlate: lch(0.25, c * 0.5),
      offer: lch(0.36, c * 0.7, h1),
      onOffer: ink,
      subject,
      palette: [
        lch(0.2, c * 0.5, h0),
        lch(0.3, c * 0.8, h1),
        lch(0.5, c * 1.05, h2),
        lch(0.67, c, h3),
        lch(0.84, 0.12, h4),
      ],
      ...type,
    },
    {
      id: 'bloom',
      dark: false,
      ground: lch(0.965, 0.016, h3),
      groundFar: lch(0.93, 0.035, h3),
      form: lch(0.76, Math.min(0.14, c), h2),
      formFar: lch(0.86, Math.min(0.1, c * 0.7)),
      ink: deepInk,
      quiet: lch(0.34, 0.05),
      accent: primary,
      plate: deepInk,
      onPlate: '#ffffff',
      offer: lch(0.9, Math.min(0.07, c * 0.5), h3),
      onOffer: deepInk,
      subject,
      palette: [
        lch(0.972, 0.012, h3),
        lch(0.945, 0.028, h3),
        lch(0.87, Math.min(0.09, c * 0.6), h2),
        lch(0.78, Math.min(0.14, c * 0.9), h3),
        lch(0.89, 0.09, h4),
      ],
      ...type,
    },
    {
      id: 'noir',
      dark: true,
      ground: night,
      groundFar: lch(0.13, 0.02),
      form: lch(0.64, c, h3),
      formFar: lch(0.28, c * 0.6),
      ink: '#ffffff',
      quiet: lch(0.88, 0.015),
      accent: oklchOf(accent).c > 0.05 ? tone(accent, 0.8) : lch(0.8, 0.14, h4),
      plate: lch(0.84, Math.min(0.14, c), h3),
      onPlate: legibleInk(lch(0.84, Math.min(0.14, c), h3), [lch(0.18, 0.04)]),
      offer: lch(0.29, Math.min(0.07, c * 0.5)),
      onOffer: '#ffffff',
      subject,
      palette: [
        night,
        lch(0.18, c * 0.35, h1),
        lch(0.3, c * 0.75, h2),
        lch(0.54, c * 1.05, h3),
        lch(0.77, c * 0.8, h4),
      ],
      ...type,
    },
    {
      // bright flat pigments on warm paper
      id: 'pigment',
      dark: false,
      ground: hexFromOklch({ l: 0.955, c: 0.018, h: 85 }),
      groundFar: hexFromOklch({ l: 0.92, c: 0.03, h: 80 }),
      form: lch(0.66, c, h3),
      formFar: lch(0.6, c),
      ink: lch(0.24, 0.055),
      quiet: lch(0.36, 0.045),
      accent: lch(0.74, 0.13, second),
      plate: lch(0.24, 0.055),
      onPlate: hexFromOklch({ l: 0.97, c: 0.015, h: 85 }),
      offer: lch(0.86, 0.1, h4),
      onOffer: lch(0.22, 0.06),
      subject,
      palette: [
        hexFromOklch({ l: 0.955, c: 0.018, h: 85 }),
        hexFromOklch({ l: 0.925, c: 0.04, h: 80 }),
        lch(0.79, 0.12, h2),
        lch(0.64, Math.min(0.2, c * 1.1), p.h),
        lch(0.88, 0.09, h4),
      ],
      ...type,
    },
    {
      // one loud colour from edge to edge, its ink nearly black
      id: 'loud',
      dark: false,
      ground: lch(0.8, Math.min(0.15, c), h3),
      groundFar: lch(0.75, Math.min(0.16, c), h2),
      form: lch(0.9, 0.07, h4),
      formFar: lch(0.84, 0.1, h4),
      ink: lch(0.2, 0.06),
      quiet: lch(0.26, 0.06),
      accent: lch(0.35, c * 0.8),
      plate: lch(0.2, 0.06),
      onPlate: '#ffffff',
      offer: lch(0.94, 0.05, h4),
      onOffer: lch(0.2, 0.06),
      subject,
      palette: [
        lch(0.8, Math.min(0.15, c), h3),
        lch(0.77, Math.min(0.15, c), h2),
        lch(0.66, Math.min(0.18, c), h2),
        lch(0.58, Math.min(0.2, c), p.h),
        lch(0.93, 0.07, h4),
      ],
      ...type,
    },
  ]
}

type Hues = readonly [number, number, number, number, number]

/**
 * Five hues from the dark ground to the light, each a walk that keeps clear of the olive and mud between orange
 * and green: warm brands rise out of plum, cool ones towards pink and peach, green ones out of deep blue.
 */
function walk(h: number): Hues {
  if (h < 85 || h >= 330) return [h - 62, h - 50, h - 26, h - 4, h + 26]
  if (h < 215) return [h + 62, h + 44, h + 16, h - 4, h - 34]
  return [h, h + 8, h + 30, h + 62, h + 118]
}
