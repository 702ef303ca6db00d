import { legibleInk } from '../../colour/contrast.ts'
import { hexFromOklch, mix, oklchOf, tone } from '../../colour/oklch.ts'
import { completeBrand, type BrandKit } from '../../palette.ts'
import type { Mood } from '../style.ts'
import { label, text } from '../voices.ts'

/** Paper, tint, night and clay: one brand hue in four lights. */
export function minimalistLooks(brand: BrandKit): [Mood, ...Mood[]] {
  const { primary, accent } = completeBrand(brand)
  const { h, c } = oklchOf(primary)
  const warm = oklchOf(accent).h
  const soft = Math.min(0.085, c * 0.55)
  const at = (l: number, chroma: number, hue = h) =>
    hexFromOklch({ l, c: Math.min(chroma, c * 1.2 + 0.01), h: hue })
  const type = { text, label }
  const light = { dark: false, palette: [] as string[], ...type }
  const ink = at(0.235, 0.035)
  const subject = {
    main: primary,
    accent: mix(accent, primary, 0.12),
    light: at(0.93, 0.02),
    dark: at(0.27, 0.04),
    leaf: mix('#5f8f5a', primary, 0.22),
  }
  const deep = tone(primary, Math.min(0.47, oklchOf(primary).l))
  return [
    {
      id: 'paper',
      ground: at(0.972, 0.008),
      groundFar: at(0.935, 0.018),
      form: at(0.845, soft),
      formFar: at(0.775, soft * 1.25),
      ink,
      quiet: at(0.42, 0.03),
      accent: primary,
      plate: ink,
      onPlate: at(0.985, 0.006),
      offer: at(0.9, soft * 0.7),
      onOffer: ink,
      subject,
      ...light,
    },
    {
      id: 'tint',
      ground: at(0.915, soft * 0.62),
      groundFar: at(0.865, soft * 0.85),
      form: at(0.975, 0.012),
      formFar: at(0.94, 0.02),
      ink: at(0.25, 0.06),
      quiet: at(0.36, 0.05),
      accent: deep,
      plate: deep,
      onPlate: legibleInk(deep, ['#ffffff', at(0.2, 0.04)]),
      offer: at(0.985, 0.008),
      onOffer: at(0.25, 0.06),
      subject,
      ...light,
    },
    {
      id: 'night',
      ...light,
      dark: true,
      ground: at(0.235, 0.032),
      groundFar: at(0.185, 0.026),
      form: at(0.4, Math.min(0.1, c * 0.7)),
      formFar: at(0.31, Math.min(0.08, c * 0.6)),
      ink: at(0.97, 0.01),
      quiet: at(0.84, 0.02),
      accent,
      plate: at(0.965, 0.012),
      onPlate: at(0.21, 0.03),
      offer: at(0.33, Math.min(0.06, c * 0.6)),
      onOffer: at(0.97, 0.01),
      subject: { ...subject, main: tone(primary, Math.max(0.58, oklchOf(primary).l)) },
    },
    {
      id: 'clay',
      ground: hexFromOklch({ l: 0.958, c: 0.014, h: warm }),
      groundFar: hexFromOklch({ l: 0.915, c: 0.026, h: warm }),
      form: primary,
      formFar: tone(primary, Math.max(0.2, oklchOf(primary).l - 0.09)),
      ink,
      quiet: at(0.4, 0.03),
      accent: primary,
      plate: ink,
      onPlate: at(0.985, 0.006),
      offer: hexFromOklch({ l: 0.89, c: 0.05, h: warm }),
      onOffer: ink,
      subject: { ...subject, main: tone(accent, 0.68), accent: at(0.93, 0.03), light: at(0.95, 0.02) },
      ...light,
    },
    {
      // the brand's own colour from edge to edge
      id: 'colour',
      ...light,
      dark: true,
      ground: tone(primary, 0.42),
      groundFar: tone(primary, 0.36),
      form: tone(primary, Math.min(0.64, Math.max(0.56, oklchOf(primary).l)), 0.95),
      formFar: tone(primary, 0.5),
      ink: at(0.985, 0.012),
      quiet: at(0.95, 0.025),
      accent: tone(accent, 0.82),
      plate: at(0.98, 0.012),
      onPlate: tone(primary, 0.3),
      offer: tone(primary, 0.3),
      onOffer: at(0.985, 0.012),
      subject: {
        ...subject,
        main: tone(accent, 0.72),
        accent: at(0.95, 0.03),
        light: at(0.96, 0.015),
      },
    },
  ]
}
