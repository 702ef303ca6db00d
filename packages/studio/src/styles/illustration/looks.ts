import { contrast, legibleInk } from '../../colour/contrast.ts'
import { hexFromOklch, mix, oklchOf, tone } from '../../colour/oklch.ts'
import { completeBrand, type BrandKit } from '../../palette.ts'
import type { Mood } from '../style.ts'
import { label, text } from '../voices.ts'

/**
 * Times of day over one landscape. `palette` holds the scene from the sky down:
 * sun, far hills, middle hills, near hills, ground, cloud.
 */
export function illustrationLooks(brand: BrandKit): [Mood, ...Mood[]] {
  const { primary, accent } = completeBrand(brand)
  const { h, c } = oklchOf(primary)
  const type = { text: { ...text, weight: 600 }, label }
  const lch = (l: number, chroma: number, hue: number) => hexFromOklch({ l, c: chroma, h: hue })
  const strong = Math.max(c, 0.09)
  const vivid = tone(primary, Math.min(0.6, Math.max(0.46, oklchOf(primary).l)))
  const onVivid = legibleInk(vivid, ['#ffffff', lch(0.22, 0.04, h)])
  const subject = (main: string) => ({
    main,
    accent,
    light: lch(0.95, 0.02, 80),
    dark: lch(0.28, 0.05, h),
    leaf: mix('#4f8a5b', primary, 0.15),
  })
  const plateOn = (ground: string, fallback: string) =>
    contrast(vivid, ground) > 1.7
      ? { plate: vivid, onPlate: onVivid }
      : { plate: fallback, onPlate: legibleInk(fallback, ['#ffffff', '#1b1420']) }
  const dawnInk = lch(0.27, 0.06, (h + 20) % 360)
  const dayInk = lch(0.27, 0.07, 245)
  return [
    {
      id: 'dawn',
      dark: false,
      ground: lch(0.955, 0.035, 78),
      groundFar: lch(0.885, 0.075, 62),
      form: lch(0.86, 0.08, 62),
      formFar: lch(0.8, 0.1, 50),
      ink: dawnInk,
      quiet: mix(dawnInk, lch(0.5, 0.06, 50), 0.25),
      accent: vivid,
      ...plateOn(lch(0.5, 0.07, 50), dawnInk),
      offer: '#fffaf0',
      onOffer: dawnInk,
      subject: subject(primary),
      palette: [
        lch(0.96, 0.075, 92),
        lch(0.83, 0.095, 52),
        lch(0.74, 0.105, 42),
        lch(0.52, 0.075, 165),
        lch(0.44, 0.06, 48),
        '#fffaf2',
      ],
      ...type,
    },
    {
      id: 'day',
      dark: false,
      ground: lch(0.93, 0.035, 225),
      groundFar: lch(0.965, 0.03, 205),
      form: lch(0.87, 0.06, 220),
      formFar: lch(0.82, 0.075, 215),
      ink: dayInk,
      quiet: mix(dayInk, lch(0.5, 0.05, 230), 0.2),
      accent: vivid,
      ...plateOn(lch(0.62, 0.1, 150), dayInk),
      offer: '#ffffff',
      onOffer: dayInk,
      subject: subject(primary),
      palette: [
        lch(0.94, 0.11, 96),
        lch(0.85, 0.06, 190),
        lch(0.79, 0.09, 160),
        lch(0.68, 0.115, 152),
        lch(0.8, 0.075, 85),
        '#ffffff',
      ],
      ...type,
    },
    {
      id: 'brand',
      dark: false,
      ground: lch(0.94, Math.min(0.04, strong * 0.35), h),
      groundFar: lch(0.885, Math.min(0.07, strong * 0.5), h),
      form: lch(0.84, Math.min(0.09, strong * 0.65), h),
      formFar: lch(0.77, Math.min(0.11, strong * 0.75), h),
      ink: lch(0.26, 0.07, h),
      quiet: lch(0.36, 0.06, h),
      accent: vivid,
      plate: lch(0.26, 0.07, h),
      onPlate: '#ffffff',
      offer: '#ffffff',
      onOffer: lch(0.26, 0.07, h),
      subject: subject(primary),
      palette: [
        lch(0.97, 0.05, oklchOf(accent).h),
        lch(0.8, strong * 0.6, h),
        lch(0.7, strong * 0.8, h),
        lch(0.56, strong * 0.9, h),
        lch(0.42, strong * 0.75, h),
        '#ffffff',
      ],
      ...type,
    },
    {
      // the sky burns, the land is already in shade
      id: 'sunset',
      dark: false,
      ground: lch(0.87, 0.09, 78),
      groundFar: lch(0.77, 0.15, 42),
      form: lch(0.79, 0.13, 55),
      formFar: lch(0.72, 0.15, 38),
      ink: lch(0.23, 0.07, 350),
      quiet: lch(0.29, 0.08, 355),
      accent: lch(0.52, 0.17, 20),
      plate: lch(0.27, 0.09, 340),
      onPlate: '#fff6ea',
      offer: lch(0.95, 0.04, 85),
      onOffer: lch(0.25, 0.07, 350),
      subject: subject(primary),
      palette: [
        lch(0.94, 0.1, 92),
        lch(0.66, 0.15, 25),
        lch(0.54, 0.14, 8),
        lch(0.42, 0.11, 345),
        lch(0.34, 0.08, 330),
        lch(0.9, 0.07, 60),
      ],
      ...type,
    },
    {
      id: 'dusk',
      dark: true,
      ground: lch(0.27, 0.075, 285),
      groundFar: lch(0.5, 0.13, 335),
      form: lch(0.42, 0.12, 315),
      formFar: lch(0.36, 0.11, 300),
      ink: '#fff8f0',
      quiet: '#f6e6ea',
      accent: lch(0.84, 0.12, 75),
      plate: lch(0.86, 0.11, 78),
      onPlate: lch(0.24, 0.06, 300),
      offer: lch(0.4, 0.12, 310),
      onOffer: '#fff8f0',
      subject: subject(tone(primary, Math.max(0.58, oklchOf(primary).l))),
      palette: [
        lch(0.88, 0.11, 70),
        lch(0.5, 0.13, 340),
        lch(0.4, 0.11, 320),
        lch(0.31, 0.085, 300),
        lch(0.24, 0.06, 285),
        lch(0.6, 0.12, 340),
      ],
      ...type,
    },
  ]
}
