import { contrast, legibleInk } from '../../colour/contrast.ts'
import { hexFromOklch, mix, oklchOf } from '../../colour/oklch.ts'
import { completeBrand, type BrandKit } from '../../palette.ts'
import type { Mood } from '../style.ts'
import { label, text } from './voices.ts'

/** Pigments of a season as lightness, chroma and hue; the brand's own are mixed into each. */
type Box = { a: Pigment; b: Pigment; c: Pigment; leaf: Pigment; paper: Pigment; ink: Pigment; own: number }
type Pigment = readonly [l: number, c: number, h: number]

const seasons: Readonly<Record<'spring' | 'sea' | 'autumn', Box>> = {
  spring: {
    a: [0.8, 0.1, 8],
    b: [0.86, 0.1, 110],
    c: [0.8, 0.075, 300],
    leaf: [0.63, 0.11, 140],
    paper: [0.982, 0.009, 95],
    ink: [0.29, 0.045, 160],
    own: 0.42,
  },
  sea: {
    a: [0.76, 0.1, 225],
    b: [0.82, 0.08, 190],
    c: [0.87, 0.065, 80],
    leaf: [0.6, 0.075, 185],
    paper: [0.98, 0.007, 220],
    ink: [0.29, 0.06, 248],
    own: 0.36,
  },
  autumn: {
    a: [0.74, 0.12, 55],
    b: [0.82, 0.115, 82],
    c: [0.66, 0.12, 30],
    leaf: [0.58, 0.085, 118],
    paper: [0.975, 0.014, 82],
    ink: [0.29, 0.05, 40],
    own: 0.4,
  },
}

/**
 * Paper and a box of pigments. `palette` holds the washes: three pigments, the leaves', the shadows', the pencil's,
 * and the deep colour that flowers and berries end in.
 */
export function watercolorLooks(brand: BrandKit): [Mood, ...Mood[]] {
  const { primary, accent } = completeBrand(brand)
  const lch = ([l, c, h]: Pigment) => hexFromOklch({ l, c, h })
  const own = oklchOf(primary)
  const wash = (colour: string, l: number, most = 0.12) => {
    const { c, h } = oklchOf(colour)
    return lch([l, Math.min(most, c), h])
  }
  // a pigment that carries white words: as it is, or deepened until it does
  const deep = deepEnough(lch([Math.min(0.5, Math.max(0.34, own.l)), Math.min(0.17, own.c), own.h]))
  const subject = {
    main: lch([Math.min(0.74, Math.max(0.42, own.l)), Math.min(0.2, own.c), own.h]),
    accent: wash(accent, Math.min(0.78, Math.max(0.5, oklchOf(accent).l)), 0.17),
    light: lch([0.955, 0.016, 80]),
    dark: lch([0.32, 0.05, own.h]),
    leaf: mix('#5d9a5c', primary, 0.12),
  }
  const onPaper = (id: string, box: Box): Mood => {
    const ink = lch(box.ink)
    const paper = lch(box.paper)
    const mixed = (pigment: Pigment, share = box.own) => lch(leaning(pigment, primary, share))
    return {
      id,
      dark: false,
      ground: paper,
      groundFar: mix(paper, mixed(box.b), 0.2),
      form: mixed(box.a),
      formFar: mixed(box.b, box.own * 0.5),
      ink,
      quiet: mix(ink, paper, 0.12),
      accent: deep,
      plate: deep,
      onPlate: '#ffffff',
      offer: mix(mixed(box.b, 0.2), paper, 0.55),
      onOffer: ink,
      subject: { ...subject, leaf: lch(box.leaf) },
      palette: [
        mixed(box.a),
        mixed(box.b, box.own * 0.5),
        lch(leaning(box.c, accent, box.own)),
        lch(box.leaf),
        lch([0.58, 0.045, 275]),
        mix(ink, '#6a6470', 0.25),
        deep,
      ],
      text,
      label,
    }
  }
  const own3: Box = {
    a: [0.79, Math.min(0.12, own.c), own.h],
    b: [0.86, Math.min(0.085, own.c * 0.8), own.h + 28],
    c: [0.82, Math.min(0.1, oklchOf(accent).c), oklchOf(accent).h],
    leaf: [0.6, 0.07, own.h > 60 && own.h < 260 ? own.h : 150],
    paper: [0.98, 0.008, own.h],
    ink: [0.27, Math.min(0.06, own.c), own.h],
    own: 0,
  }
  const night = (l: number, c: number, turn = 0) => lch([l, c, mixHue(own.h, 272) + turn])
  const nightPlate = mix('#fbe7bf', wash(accent, 0.88, 0.08), 0.2)
  const dusk: Mood = {
    id: 'dusk',
    dark: true,
    ground: night(0.3, 0.075),
    groundFar: night(0.4, 0.1, 30),
    form: night(0.43, 0.09, 18),
    formFar: night(0.5, 0.095, 52),
    ink: '#fffaf0',
    quiet: '#f4ebe6',
    accent: lch([0.86, 0.1, 82]),
    plate: nightPlate,
    onPlate: legibleInk(nightPlate, [night(0.27, 0.07)]),
    offer: night(0.44, 0.1, 28),
    onOffer: '#fffaf0',
    subject: { ...subject, main: lch([Math.min(0.76, Math.max(0.56, own.l)), Math.min(0.19, own.c), own.h]) },
    palette: [
      night(0.52, 0.1, 45),
      night(0.46, 0.09, -10),
      lch([0.64, 0.1, oklchOf(accent).h]),
      lch([0.6, 0.07, 175]),
      night(0.24, 0.06),
      night(0.26, 0.04),
      lch([0.86, 0.1, 82]),
    ],
    text,
    label,
  }
  return [
    onPaper('brand', own3),
    onPaper('spring', seasons.spring),
    onPaper('sea', seasons.sea),
    onPaper('autumn', seasons.autumn),
    dusk,
  ]
}

// washes lie unevenly: the palest part of a plate still has to carry the words
function deepEnough(colour: string): string {
  let deep = colour
  for (let i = 0; i < 12 && contrast(deep, '#ffffff') < 6.6; i++) deep = mix(deep, '#1d1826', 0.1)
  return deep
}

/** A season's pigment turned toward a colour of the brand's: complements keep apart, for between them lies grey. */
function leaning([l, c, h]: Pigment, colour: string, share: number): Pigment {
  const own = oklchOf(colour)
  const apart = ((own.h - h + 540) % 360) - 180
  const pull = share * 1.5 * Math.min(1, own.c / 0.07) * (1 - Math.abs(apart) / 180)
  return [l, c, (h + apart * pull + 360) % 360]
}

/** A brand's hue leaned toward indigo, for night. */
function mixHue(hue: number, toward: number): number {
  const apart = ((toward - hue + 540) % 360) - 180
  return (hue + apart * 0.72 + 360) % 360
}
