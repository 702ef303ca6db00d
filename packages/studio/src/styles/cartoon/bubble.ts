import { bottom, centreX, inset, right } from '../../box.ts'
import { mix } from '../../colour/oklch.ts'
import type { Box, Layer, Point, TextLayer } from '../../layout.ts'
import { bar, line, path } from '../../subjects/draw.ts'
import { column, type Part } from '../column.ts'
import type { Scene } from '../scene.ts'
import type { Composition } from '../style.ts'
import { beaming, screen } from './field.ts'
import { inkStroke } from './forms.ts'
import { cartoonHero, printedPhoto } from './hero.ts'
import { loudColumn } from './headline.ts'
import { lettered } from './lettering.ts'
import { carrying } from './looks.ts'
import { footOf } from './stacked.ts'
import { tonesOf } from './tones.ts'

type Arranged = {
  above: Layer[]
  below: Layer[]
  hero: Box
  balloon: Box
  tail: readonly [Point, Point, Point]
}

/** The subject says the headline: a great speech bubble, and who speaks below it. */
export const bubble: Composition = {
  id: 'bubble',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, unit, look, shape } = scene
    const tones = tonesOf(look)
    const { above, below, hero, balloon, tail } = arranged(scene)
    const stands = bottom(hero)
    const floor = stands - Math.max(30 * unit, hero.height * 0.09)
    const ground = mix(look.form, tones.line, look.dark ? 0.25 : 0.02)
    const floorBox: Box = { ...frame, y: floor, height: frame.height - floor }
    const picture: Layer[] = [
      ...beaming(scene, centreX(hero), hero.y + hero.height * 0.6, 18),
      bar(0, floor, frame.width, frame.height - floor, ground, { role: 'decor' }),
      screen(scene, floorBox, mix(ground, tones.line, 0.16), 90, {
        from: 0.1,
        to: shape === 'wide' ? 0.5 : 0.9,
      }),
      line(`M${-20 * unit} ${floor} H${frame.width + 20 * unit}`, tones.line, 7 * unit, { role: 'decor' }),
      ...balloonLayers(scene, balloon, tail),
      ...(scene.hero === 'framed' ? printedPhoto(scene, hero) : cartoonHero(scene, hero)),
    ]
    const said = carrying(look.formFar, tones.paper, 5.2)
    return {
      picture,
      copy: [
        ...lettered(scene, above, { headline: 'plain' }).map((layer): Layer =>
          isHeadline(layer) ? { ...layer, ink: said } : layer,
        ),
        ...lettered(scene, below),
      ],
    }
  },
}

const isHeadline = (layer: Layer): layer is TextLayer => layer.kind === 'text' && layer.role === 'headline'

function arranged(scene: Scene): Arranged {
  const { safe, unit, shape } = scene
  const wide = shape === 'wide'
  const pad = 40 * unit
  const width = wide ? safe.width * 0.56 : safe.width
  const brand = column(scene, {
    parts: ['brand'],
    box: { ...safe, width },
    align: 'start',
    stand: 'top',
  })
  const top = bottom(brand.used) + 26 * unit
  const room: Box = {
    x: safe.x,
    y: top,
    width,
    height: safe.height * (wide ? 0.46 : shape === 'tall' ? 0.36 : 0.36),
  }
  const inner = inset(room, pad, pad * 0.85)
  const headline = loudColumn(scene, {
    parts: ['headline'],
    box: inner,
    align: wide ? 'start' : 'centre',
    stand: 'top',
    headlineMax: wide ? 100 : 134,
    spare: safe.height * (wide ? 0.1 : 0.06),
  })
  const balloon: Box = wide
    ? { ...room, width: headline.used.width + 2 * pad, height: headline.used.height + 1.7 * pad }
    : { ...room, height: headline.used.height + 1.7 * pad }
  const under = bottom(balloon)
  const { hero, below } = wide
    ? sideBySide(scene, { ...safe, y: under + 40 * unit, height: bottom(safe) - under - 40 * unit }, width)
    : shape === 'tall'
      ? columnOverSpeaker(scene, { ...safe, y: under + 60 * unit, height: bottom(safe) - under - 60 * unit })
      : shape === 'square'
        ? speakerAndColumn(scene, { ...safe, y: under + 40 * unit, height: bottom(safe) - under - 40 * unit })
        : speakerOverFoot(scene, { ...safe, y: under, height: bottom(safe) - under })
  const [cx, low] = [centreX(hero), bottom(balloon)]
  const tail: Arranged['tail'] = wide
    ? [
        [right(balloon) - 6 * unit, low - balloon.height * 0.62],
        [right(balloon) - 6 * unit, low - balloon.height * 0.3],
        [Math.max(hero.x + 14 * unit, right(balloon) + 50 * unit), low - balloon.height * 0.22],
      ]
    : shape === 'tall'
      ? [
          [safe.x + 90 * unit, low - 6 * unit],
          [safe.x + 190 * unit, low - 6 * unit],
          [safe.x + safe.width * 0.24, hero.y - 24 * unit],
        ]
      : [
          [cx + 10 * unit, low - 6 * unit],
          [cx + 96 * unit, low - 6 * unit],
          [cx + 20 * unit, low + 66 * unit],
        ]
  return { above: [...brand.layers, ...headline.layers], below, hero, balloon, tail }
}

type Below = { hero: Box; below: Layer[] }
// a caption's border on both sides of its words
const captionPad = 44
const small: readonly Part[] = ['offer', 'body', 'button']

function sideBySide(scene: Scene, rest: Box, width: number): Below {
  const { safe, unit } = scene
  const foot = column(scene, {
    parts: small,
    box: { ...rest, width: safe.width * 0.52 },
    bodyWidth: safe.width * 0.52 - captionPad * unit,
    align: 'start',
    stand: 'bottom',
  })
  const x = safe.x + width + 50 * unit
  return {
    below: foot.layers,
    hero: { x, y: safe.y + 30 * unit, width: right(safe) - x, height: safe.height - 30 * unit },
  }
}

function speakerAndColumn(scene: Scene, rest: Box): Below {
  const { unit } = scene
  const width = rest.width * 0.42
  const foot = column(scene, {
    parts: small,
    box: { ...rest, x: right(rest) - width, width },
    bodyWidth: width - captionPad * unit,
    align: 'start',
    stand: 'bottom',
  })
  const top = rest.y + 40 * unit
  return {
    below: foot.layers,
    hero: { ...rest, y: top, width: rest.width - width - 34 * unit, height: bottom(rest) - top },
  }
}

/** On 9:16 the small copy stands beside the bubble's long tail, all of it above what Meta covers. */
function columnOverSpeaker(scene: Scene, rest: Box): Below {
  const { unit, frame } = scene
  const aside = rest.width * 0.34
  const foot = column(scene, {
    parts: small,
    box: { ...rest, x: rest.x + aside, width: rest.width - aside },
    bodyWidth: rest.width - aside - captionPad * unit,
    align: 'start',
    stand: 'top',
  })
  const top = bottom(foot.used) + 46 * unit
  return {
    below: foot.layers,
    hero: { ...rest, y: top, height: Math.min(frame.height * 0.85, top + 700 * unit) - top },
  }
}

function speakerOverFoot(scene: Scene, rest: Box): Below {
  const { unit } = scene
  const foot = footOf(scene, {}, rest)
  const top = rest.y + 76 * unit
  return { below: foot.layers, hero: { ...rest, y: top, height: foot.top - 34 * unit - top } }
}

/** A tail that bends towards its tip. */
function horn([[ax, ay], [bx, by], [tipX, tipY]]: Arranged['tail']): string {
  const bend = (x: number, y: number) => `${x + (tipX - x) * 0.25} ${y + (tipY - y) * 0.62}`
  return `M${ax} ${ay} Q${bend(ax, ay)} ${tipX} ${tipY} Q${bend(bx, by)} ${bx} ${by} Z`
}

/** Bubble and tail as one silhouette: both in ink first, then both in paper. */
function balloonLayers(scene: Scene, box: Box, tail: Arranged['tail']): Layer[] {
  const { unit, look } = scene
  const tones = tonesOf(look)
  const radius = Math.min(64 * unit, box.height * 0.4)
  const d = horn(tail)
  const both = (colour: string, dx: number, width: number): Layer[] => {
    const stroke = width > 0 ? inkStroke(colour, width) : {}
    return [
      {
        kind: 'group',
        transform: [1, 0, 0, 1, dx, dx * 1.15],
        children: [
          bar(box.x, box.y, box.width, box.height, colour, { radius, ...stroke }),
          path(d, colour, stroke),
        ],
      },
    ]
  }
  return [
    {
      kind: 'group',
      role: 'decor',
      element: 'headline',
      children: [
        ...both(look.dark ? tones.cast : tones.line, 12 * unit, 12 * unit),
        ...both(tones.line, 0, 14 * unit),
        ...both(tones.paper, 0, 0),
      ],
    },
  ]
}
