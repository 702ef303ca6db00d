import { contrast } from '../../colour/contrast.ts'
import { inkOn, solid } from '../button-colour.ts'
import { hexFromOklch, mix, oklchOf, tone } from '../../colour/oklch.ts'
import { completeBrand, type BrandKit } from '../../palette.ts'
import type { Mood } from '../style.ts'
import { label, text } from '../voices.ts'

/**
 * Colour plans for a dark stage: `palette` is wall, main props, small props, and the light that hangs in the air.
 * `ground` is what the wall comes to behind words, far darker than its paint.
 */
export function hyperrealisticLooks(brand: BrandKit): [Mood, ...Mood[]] {
  const { primary, accent } = completeBrand(brand)
  const { h, c, l } = oklchOf(primary)
  const other = oklchOf(accent)
  const lch = (lightness: number, chroma: number, hue: number) =>
    hexFromOklch({ l: lightness, c: chroma, h: hue })
  const strong = Math.min(0.17, Math.max(0.07, c))
  const bright = tone(primary, Math.min(0.7, Math.max(0.55, l)))
  const second = tone(accent, Math.min(0.82, Math.max(0.62, other.l)))
  const plan = (
    id: string,
    [wall, prop, small, air]: readonly [string, string, string, string],
    ground: string,
    button: string,
    ink = '#fffdf8',
  ): Mood => {
    const dark = oklchOf(ground).l < 0.55
    const plate = solid(button)
    return {
      id,
      dark,
      ground,
      groundFar: mix(ground, dark ? '#000000' : '#ffffff', 0.5),
      form: prop,
      formFar: small,
      ink,
      quiet: mix(ink, ground, 0.1),
      accent: contrast(button, ground) > 2 ? button : ink,
      plate,
      onPlate: inkOn(plate),
      offer: dark ? '#fffdf8' : '#17120f',
      onOffer: dark ? '#17120f' : '#fffdf8',
      subject: { main: prop, accent: small, light: '#f6f1ea', dark: '#1b1418', leaf: '#4f8a5b' },
      palette: [wall, prop, small, air],
      text: { ...text, weight: 600 },
      label,
    }
  }
  const ember = (chroma: number, hue: number) => lch(0.2, Math.min(0.09, chroma * 0.6), hue)
  return [
    plan(
      'noir',
      [lch(0.3, 0.012, h), bright, lch(0.42, 0.02, h), mix('#ffffff', primary, 0.2)],
      lch(0.16, 0.012, h),
      bright,
    ),
    plan(
      'deep',
      [lch(0.4, strong, h), bright, second, mix('#fff3df', primary, 0.3)],
      ember(strong, h),
      second,
    ),
    plan(
      'counter',
      [
        lch(0.36, Math.min(0.11, other.c * 0.8), other.h),
        bright,
        lch(0.55, 0.05, other.h),
        mix('#ffffff', accent, 0.35),
      ],
      ember(other.c, other.h),
      bright,
    ),
    plan('night', [lch(0.33, 0.07, 262), bright, second, '#bcd3ff'], lch(0.17, 0.045, 265), bright),
    plan(
      'gold',
      [lch(0.26, 0.02, 60), bright, lch(0.74, 0.1, 82), '#ffe3b0'],
      lch(0.15, 0.018, 60),
      lch(0.82, 0.11, 84),
    ),
    plan(
      'noon',
      [lch(0.86, Math.min(0.06, c * 0.4), h), bright, lch(0.3, 0.03, h), '#ffffff'],
      lch(0.84, Math.min(0.06, c * 0.4), h),
      lch(0.22, 0.05, h),
      lch(0.17, 0.04, h),
    ),
  ]
}
