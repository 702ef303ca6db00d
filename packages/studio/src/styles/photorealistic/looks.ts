import { contrast } from '../../colour/contrast.ts'
import { inkOn, solid } from '../button-colour.ts'
import { hexFromOklch, mix, oklchOf, tone } from '../../colour/oklch.ts'
import { completeBrand, type BrandKit } from '../../palette.ts'
import type { Mood } from '../style.ts'
import { label, text } from '../voices.ts'

/** Colour plans for a set: `palette` is wall, main props, small props. The wall is also the ground of the words. */
export function photorealisticLooks(brand: BrandKit): [Mood, ...Mood[]] {
  const { primary, accent } = completeBrand(brand)
  const { h, c, l } = oklchOf(primary)
  const other = oklchOf(accent)
  const lch = (lightness: number, chroma: number, hue: number) =>
    hexFromOklch({ l: lightness, c: chroma, h: hue })
  // paint in daylight: neither so dark that form is lost nor so light that it fades into the wall
  const vivid = tone(primary, Math.min(0.64, Math.max(0.42, l)))
  const second = tone(accent, Math.min(0.8, Math.max(0.56, other.l)), 0.9)
  const plan = (
    id: string,
    [wall, prop, small]: readonly [string, string, string],
    ink: string,
    more: Partial<Mood> = {},
  ): Mood => {
    const dark = oklchOf(wall).l < 0.5
    const plate = solid(more.plate ?? (contrast(vivid, wall) > 2.2 ? vivid : ink))
    return {
      id,
      dark,
      ground: wall,
      groundFar: mix(wall, dark ? '#000000' : '#ffffff', 0.25),
      form: prop,
      formFar: small,
      ink,
      quiet: mix(ink, wall, 0.12),
      accent: dark ? tone(accent, Math.max(0.72, other.l)) : vivid,
      offer: dark ? '#fffaf2' : lch(0.24, 0.05, h),
      onOffer: dark ? lch(0.24, 0.05, h) : '#fffaf2',
      subject: { main: prop, accent: small, light: '#f6f1ea', dark: lch(0.25, 0.04, h), leaf: '#4f8a5b' },
      palette: [wall, prop, small],
      text: { ...text, weight: 600 },
      label,
      ...more,
      plate,
      onPlate: inkOn(plate),
    }
  }
  return [
    plan('linen', [lch(0.93, 0.016, 78), vivid, lch(0.96, 0.012, 80)], lch(0.23, 0.03, h)),
    plan(
      'tonal',
      [lch(0.865, Math.min(0.075, c * 0.5), h), vivid, lch(0.94, 0.025, h)],
      lch(0.23, Math.min(0.07, c), h),
    ),
    plan('pair', [lch(0.885, Math.min(0.06, other.c * 0.5), other.h), vivid, second], lch(0.23, 0.05, h)),
    plan('stone', [lch(0.83, 0.01, 250), vivid, lch(0.95, 0.008, 90)], lch(0.2, 0.02, 260)),
    plan('deep', [lch(0.34, Math.min(0.1, c * 0.7), h), lch(0.9, 0.03, h), tone(primary, 0.55)], '#fffaf3', {
      plate: '#fffaf3',
    }),
    plan(
      'evening',
      [lch(0.3, Math.min(0.035, c), h), tone(primary, Math.min(0.68, Math.max(0.56, l))), lch(0.5, 0.03, h)],
      '#fbf7f1',
      {
        plate: tone(primary, Math.min(0.7, Math.max(0.56, l))),
      },
    ),
  ]
}
