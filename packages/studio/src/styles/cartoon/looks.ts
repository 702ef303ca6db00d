import { contrast, legibleInk } from '../../colour/contrast.ts'
import { hexFromOklch, mix, oklchOf } from '../../colour/oklch.ts'
import { completeBrand, type BrandKit } from '../../palette.ts'
import type { Mood } from '../style.ts'
import { asPalette, type Tones } from './tones.ts'
import { comicLabel, comicText } from './voices.ts'

// below this a colour has no hue worth turning up
const colourless = 0.035
// yellow and its neighbours stay bright, or they turn to mud
const isYellow = (hue: number) => hue > 70 && hue < 125
const apart = (a: number, b: number) => Math.abs(((a - b + 540) % 360) - 180)

/** The colour moved away from the ink, step by step, until words in that ink are legible on it. */
export function carrying(colour: string, ink: string, atLeast = 6): string {
  const away = contrast(ink, '#000000') > contrast(ink, '#ffffff') ? '#000000' : '#ffffff'
  let ground = colour
  for (let i = 0; i < 12 && contrast(ground, ink) < atLeast; i++) ground = mix(ground, away, 0.1)
  return ground
}

/**
 * A printed cover's few loud inks: the brand's hue turned up, the hue across from it, a flash, paper and one line
 * colour. Looks differ in which of them is the field and which the flash.
 */
export function cartoonLooks(brand: BrandKit): [Mood, ...Mood[]] {
  const { primary, accent } = completeBrand(brand)
  const [p, a] = [oklchOf(primary), oklchOf(accent)]
  const hue = p.c >= colourless ? p.h : a.c >= colourless ? a.h : 255
  const across = a.c >= colourless && apart(a.h, hue) > 50 ? a.h : (hue + 165) % 360
  const flash = isYellow(hue) || apart(hue, 92) < 18 ? 350 : 92
  const lch = (l: number, c: number, h: number) => hexFromOklch({ l, c, h })
  const brandAt = (l: number, c = 0.19) => lch(isYellow(hue) ? Math.max(l, 0.74) : l, c, hue)
  const acrossAt = (l: number, c = 0.18) => lch(isYellow(across) ? Math.max(l, 0.78) : l, c, across)
  const spark = flash === 92 ? lch(0.89, 0.17, 92) : lch(0.78, 0.16, 350)
  const line = lch(0.2, 0.055, apart(hue, 285) < 60 ? hue : 285)
  const paper = '#fffdf6'
  const strong = brandAt(Math.min(0.66, Math.max(0.56, p.l)))
  const type = { text: comicText, label: comicLabel }
  const subject = (main: string, second: string) => ({
    main,
    accent: second,
    light: '#fff3df',
    dark: lch(0.34, 0.07, 285),
    leaf: lch(0.66, 0.17, 148),
  })
  // a mid tone carries neither dark words nor light ones: it gives way to the ink that needs less of that
  const lettering = (plate: string, offer: string) => {
    const [onPlate, onOffer] = [plate, offer].map((ground) => legibleInk(ground, [line, '#ffffff'], 4.9))
    return {
      onPlate: onPlate!,
      plate: carrying(plate, onPlate!, 5.2),
      onOffer: onOffer!,
      offer: carrying(offer, onOffer!, 5.2),
    }
  }
  const flashOn = (flash: string, ground: string) =>
    contrast(flash, ground) < 1.25 && apart(oklchOf(flash).h, oklchOf(ground).h) < 30 ? paper : flash
  const mood = (
    id: string,
    field: { ground: string; rays: string; form: string; formFar: string; ink?: string },
    tones: Omit<Tones, 'line' | 'paper' | 'spark'>,
    button: string,
    ticket: string,
    main: string,
    second: string,
  ): Mood => {
    const ink = field.ink ?? line
    return {
      id,
      dark: field.ink !== undefined,
      ground: carrying(field.ground, ink),
      groundFar: carrying(field.rays, ink, 5.4),
      form: field.form,
      formFar: field.formFar,
      ink,
      quiet: ink,
      accent: flashOn(spark, field.ground),
      ...lettering(button, ticket),
      subject: subject(main, second),
      palette: asPalette({ ...tones, line, paper, spark: flashOn(spark, field.ground) }),
      ...type,
    }
  }
  return [
    mood(
      'pop',
      {
        ground: brandAt(0.75, 0.165),
        rays: brandAt(0.81, 0.13),
        form: acrossAt(0.72),
        formFar: acrossAt(0.64),
      },
      { headline: paper, cast: line, burst: paper, burstFar: acrossAt(0.64) },
      spark,
      paper,
      acrossAt(0.7, 0.16),
      spark,
    ),
    mood(
      'sunny',
      {
        ground: flash === 92 ? lch(0.88, 0.155, 90) : lch(0.87, 0.09, across),
        rays: flash === 92 ? lch(0.925, 0.125, 93) : lch(0.92, 0.06, across),
        form: brandAt(0.68),
        formFar: brandAt(0.58),
      },
      { headline: paper, cast: strong, burst: paper, burstFar: strong },
      strong,
      paper,
      brandAt(0.66),
      acrossAt(0.7),
    ),
    mood(
      'across',
      { ground: acrossAt(0.8, 0.15), rays: acrossAt(0.86, 0.11), form: brandAt(0.7), formFar: brandAt(0.6) },
      { headline: spark, cast: line, burst: paper, burstFar: strong },
      paper,
      spark,
      strong,
      spark,
    ),
    mood(
      'night',
      {
        ground: lch(0.28, 0.11, hue),
        rays: lch(0.345, 0.135, hue),
        form: brandAt(0.56, 0.18),
        formFar: brandAt(0.47, 0.17),
        ink: '#ffffff',
      },
      { headline: spark, cast: acrossAt(0.62), burst: paper, burstFar: acrossAt(0.68) },
      spark,
      paper,
      brandAt(0.68),
      acrossAt(0.74),
    ),
    mood(
      'newsprint',
      { ground: lch(0.965, 0.028, 88), rays: lch(0.925, 0.05, hue), form: strong, formFar: brandAt(0.52) },
      { headline: brandAt(0.74, 0.17), cast: line, burst: spark, burstFar: acrossAt(0.62) },
      strong,
      spark,
      strong,
      acrossAt(0.72),
    ),
  ]
}
