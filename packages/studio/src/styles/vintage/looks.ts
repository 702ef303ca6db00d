import { contrast, legibleInk } from '../../colour/contrast.ts'
import { hexFromOklch, mix, oklchOf } from '../../colour/oklch.ts'
import { completeBrand, type BrandKit } from '../../palette.ts'
import type { Look, Mood } from '../style.ts'
import { label, text } from './voices.ts'

/** The plates of a print, from the darkest to the lightest; `palette` of every look holds them in this order. */
export type Inks = { key: string; main: string; second: string; paper: string }

export const inksOf = ({ palette }: Pick<Look, 'palette'>): Inks => {
  const [key = '#2a1c16', main = '#b5432a', second = '#e0ad4a', paper = '#f3e7cd'] = palette
  return { key, main, second, paper }
}

const lch = (l: number, c: number, h: number) => hexFromOklch({ l, c, h: (h + 360) % 360 })
// above the 4.5 that is asked for: grain and the paper's tooth take some of it
const least = 5.7

/** The same hue, as dark or as light as the words on `ground` need it. */
function against(ground: string, colour: string): string {
  const { l, c, h } = oklchOf(colour)
  const step = oklchOf(ground).l > 0.6 ? -0.015 : 0.015
  for (let light = l; light > 0.08 && light < 0.99; light += step) {
    const tried = lch(light, c, h)
    if (contrast(tried, ground) >= least) return tried
  }
  return legibleInk(ground, [])
}

/** Five printings of one brand: inks as printers mixed them, a little earthier than light on a screen. */
export function vintageLooks(brand: BrandKit): [Mood, ...Mood[]] {
  const kit = completeBrand(brand)
  const own = oklchOf(kit.primary)
  const other = oklchOf(kit.accent)
  // black, white and grey have no hue to print in: the accent's, made by the palette, stands in
  const grey = own.c < 0.03
  const hue = grey ? other.h : own.h
  const strength = Math.min(0.165, Math.max(0.085, grey ? 0.11 : own.c))
  // beside a brand colour in the yellows a yellow second ink would be the same ink twice
  const yellow = Math.abs(hue - 82) < 34
  const warm = yellow ? 32 : 82
  const spare = Math.abs(other.h - hue) % 360 > 40 && other.c > 0.05 ? other.h : warm
  const main = lch(Math.min(0.56, Math.max(0.47, own.l)), strength, hue)
  const gold = yellow ? lch(0.73, 0.12, 45) : lch(0.81, 0.125, 82)
  const type = { text, label }
  const mood = (
    id: string,
    inks: Inks,
    roles: Pick<Mood, 'dark' | 'ground' | 'groundFar' | 'form' | 'formFar'> &
      Partial<Pick<Mood, 'plate' | 'ink' | 'accent'>>,
    subject: { main: string; accent: string },
  ): Mood => {
    const { key, paper } = inks
    const ink = roles.ink ?? legibleInk(roles.ground, [roles.dark ? paper : key], least)
    const plate = roles.plate ?? against(paper, inks.main)
    return {
      id,
      ...roles,
      ink,
      quiet: ink,
      accent: roles.accent ?? inks.main,
      plate,
      onPlate: legibleInk(plate, [paper, key], least),
      offer: inks.second,
      onOffer: legibleInk(inks.second, [key, paper], least),
      subject: { ...subject, light: paper, dark: key, leaf: mix(lch(0.5, 0.08, 140), inks.main, 0.2) },
      palette: [key, inks.main, inks.second, paper],
      ...type,
    }
  }
  const cream = lch(0.935, 0.042, 86)
  const brown = lch(0.26, 0.035, hue > 180 && hue < 300 ? hue : 45)
  const creamInks: Inks = { key: brown, main, second: gold, paper: cream }
  const kraft = lch(0.83, 0.062, 74)
  const soot = lch(0.235, 0.02, 50)
  const deep = lch(0.44, Math.min(0.13, strength), hue)
  const kraftInks: Inks = {
    key: soot,
    main: deep,
    second: lch(0.74, 0.11, yellow ? 40 : 68),
    paper: lch(0.955, 0.025, 88),
  }
  const cover = lch(Math.min(0.46, Math.max(0.38, own.l - 0.06)), Math.min(0.135, strength), hue)
  const coverInks: Inks = {
    key: lch(0.23, 0.05, hue),
    main: cover,
    second: gold,
    paper: lch(0.945, 0.04, 88),
  }
  const night = lch(0.265, 0.055, hue > 200 && hue < 320 ? hue : 255)
  const nightInks: Inks = {
    key: night,
    main: lch(0.58, strength, hue),
    second: lch(0.8, 0.12, yellow ? 60 : 80),
    paper: lch(0.94, 0.04, 88),
  }
  const cool = hue > 110 && hue < 320
  const pastel = lch(0.895, 0.05, cool ? 40 : 195)
  const pastelInks: Inks = {
    key: lch(0.27, 0.05, cool ? hue : 250),
    main,
    second: lch(0.76, 0.125, Math.abs(spare - 195) < 40 ? 60 : spare),
    paper: lch(0.97, 0.022, 90),
  }
  return [
    mood(
      'sun',
      creamInks,
      { dark: false, ground: cream, groundFar: mix(cream, gold, 0.34), form: main, formFar: gold },
      { main: gold, accent: main },
    ),
    mood(
      'kraft',
      kraftInks,
      {
        dark: false,
        ground: kraft,
        groundFar: mix(kraft, kraftInks.paper, 0.5),
        form: kraftInks.paper,
        formFar: deep,
        accent: deep,
      },
      { main: deep, accent: kraftInks.second },
    ),
    mood(
      'cover',
      coverInks,
      {
        dark: true,
        ground: cover,
        groundFar: mix(cover, coverInks.key, 0.28),
        form: gold,
        formFar: coverInks.paper,
        accent: gold,
        plate: coverInks.key,
      },
      { main: cover, accent: coverInks.paper },
    ),
    mood(
      'night',
      nightInks,
      {
        dark: true,
        ground: night,
        groundFar: mix(night, nightInks.main, 0.22),
        form: nightInks.main,
        formFar: nightInks.second,
        accent: nightInks.second,
        plate: nightInks.second,
      },
      { main: nightInks.second, accent: nightInks.main },
    ),
    mood(
      'pastel',
      pastelInks,
      {
        dark: false,
        ground: pastel,
        groundFar: mix(pastel, pastelInks.paper, 0.55),
        form: pastelInks.paper,
        formFar: main,
      },
      { main, accent: pastelInks.second },
    ),
  ]
}
