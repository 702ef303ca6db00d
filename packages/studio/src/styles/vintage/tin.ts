import { bottom, centreX, inset } from '../../box.ts'
import { contrast, legibleInk } from '../../colour/contrast.ts'
import { mix } from '../../colour/oklch.ts'
import { belongingTo } from '../../edit/owner.ts'
import type { Box, Layer, Shape } from '../../layout.ts'
import { line, oval, path } from '../../subjects/draw.ts'
import { fill } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import type { Composition } from '../style.ts'
import { hasWords } from '../column.ts'
import { poster, printedPhoto } from './hero.ts'
import { inksOf } from './looks.ts'
import { ribbonBlock } from './ribbon.ts'
import { copyAbove, copyBeside, footRow } from './rooms.ts'
import { stack, type StackOptions } from './stack.ts'
import { aged, finish, plateOn, seenOn, worn } from './surface.ts'

type Side = 'top' | 'bottom' | 'start'
type Band = { box: Box; colour: string; side: Side }
type Stage = { copy: Layer[]; bands: Band[]; field: Box; stands: number }

/** The label around a tin: bowed bands of colour above and below, stripes and the ware between them. */
export const tin: Composition = {
  id: 'tin',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, unit } = scene
    const { copy, bands, field, stands } = stage(scene)
    const width = Math.min(field.width * 0.88, field.height * 1.5)
    const cx = centreX(field)
    const picture: Layer[] = [
      ...stripes(scene, cx),
      ...(scene.hero === 'framed' ? [] : sun(scene, field, stands)),
      ...bands.flatMap((band) => bowed(scene, band)),
      ...aged(scene),
      worn(scene, frame, 0.13),
    ]
    const face: Box = { x: cx - width / 2, y: field.y, width, height: field.height }
    if (scene.hero === 'framed') {
      const edge = 16 * unit
      const clip = (box: Box): Extract<Shape, { kind: 'ellipse' }> => ({
        kind: 'ellipse',
        cx,
        cy: box.y + box.height / 2,
        rx: box.width / 2,
        ry: box.height / 2,
      })
      const { cx: x, cy, rx, ry } = clip(face)
      picture.push(
        ...belongingTo('subject', [
          oval(x, cy, rx, ry, inksOf(scene.look).key, { role: 'decor' }),
          oval(x, cy, rx - 4 * unit, ry - 4 * unit, inksOf(scene.look).paper, { role: 'decor' }),
        ]),
        ...printedPhoto(scene, inset(face, edge), clip(inset(face, edge))),
      )
    } else picture.push(...poster(scene, { ...face, height: stands - face.y }))
    return { picture: [...picture, ...finish(scene)], copy }
  },
}

const bow = ({ unit, shape }: Pick<Scene, 'unit' | 'shape'>) => (shape === 'square' ? 36 : 46) * unit
const upperOf = ({ look }: Scene): string => (look.dark ? look.ground : look.plate)
const lowerOf = ({ look }: Scene): string => {
  const { key, paper } = inksOf(look)
  return look.ground === key ? paper : key
}

function optionsOn(scene: Scene, ground: string): Omit<StackOptions, 'parts' | 'box' | 'stand'> {
  const { look, shape } = scene
  const { key, paper, second } = inksOf(look)
  const ink = legibleInk(ground, [paper, key], 5.7)
  const letters = contrast(second, ground) >= 5.4 ? second : ink
  const cloth = second
  return {
    align: 'centre',
    ink,
    ground,
    headline: {
      max: shape === 'wide' ? 108 : 124,
      lines: shape === 'wide' ? 4 : 3,
      letters,
      beside: contrast(ground, key) > 1.6 ? key : mix(ground, '#000000', 0.5),
    },
    button: plateOn(ground, inksOf(look)),
    ribbon: { cloth, ink: legibleInk(cloth, [key, paper], 5.7) },
  }
}

function stage(scene: Scene): Stage {
  const { safe, unit, shape, frame } = scene
  const upper = upperOf(scene)
  const options = optionsOn(scene, upper)
  const arc = bow(scene)
  const framed = scene.hero === 'framed'
  if (shape === 'tall') {
    const { copy, hero, used } = copyAbove(scene, options)
    const edge = bottom(used) + 34 * unit
    const top = edge + arc + 34 * unit
    const foot = bottom(hero) + 50 * unit
    return {
      copy,
      bands: [
        { box: { ...frame, height: edge }, colour: upper, side: 'top' },
        { box: { ...frame, y: foot, height: frame.height - foot }, colour: lowerOf(scene), side: 'bottom' },
      ],
      field: { ...hero, y: top, height: foot - arc - 24 * unit - top },
      stands: foot - arc * 0.5,
    }
  }
  if (shape === 'wide') {
    const { copy, hero } = copyBeside(scene, options, 0.48)
    const edge = hero.x - 22 * unit
    const x = hero.x + arc + 16 * unit
    const field = { ...hero, x, width: frame.width - 34 * unit - x }
    return {
      copy,
      bands: [{ box: { ...frame, width: edge }, colour: upper, side: 'start' }],
      field: inset(field, 0, framed ? 0 : 6 * unit),
      stands: bottom(field) - 6 * unit,
    }
  }
  const low = optionsOn(scene, lowerOf(scene))
  const head = stack(scene, {
    ...options,
    parts: ['brand', 'kicker', 'headline'],
    box: { ...safe, height: safe.height * (shape === 'portrait' ? 0.31 : 0.26) },
    stand: 'top',
  })
  const row = footRow(scene, safe, { ...low, parts: [], box: safe, stand: 'bottom' })
  const ribbon = hasWords(scene, 'offer') ? ribbonBlock(scene, 'offer', safe.width, low.ribbon) : undefined
  const edge = bottom(head.used) + 26 * unit
  const foot = row.used.y - 26 * unit - (ribbon ? ribbon.height * 0.55 : 0)
  const ribbonY = ribbon ? foot - arc * 0.6 - ribbon.height * 0.3 : 0
  const top = edge + arc + 30 * unit
  const end = ribbon ? ribbonY - 2 : foot - arc - (framed ? 18 * unit : -arc * 0.3)
  return {
    copy: [...head.layers, ...row.layers, ...(ribbon ? ribbon.at(centreX(frame), ribbonY, 'centre') : [])],
    bands: [
      { box: { ...frame, height: edge }, colour: upper, side: 'top' },
      { box: { ...frame, y: foot, height: frame.height - foot }, colour: lowerOf(scene), side: 'bottom' },
    ],
    field: { ...safe, y: top, height: (ribbon ? ribbonY - 2 : end) - top },
    stands: end,
  }
}

/** A full disc behind the ware, its foot in the shade of the lower band. */
function sun(scene: Scene, field: Box, stands: number): Layer[] {
  const { look, unit, shape } = scene
  const { key, paper, main, second } = inksOf(look)
  const face = look.dark ? paper : look.form === main ? main : second
  const r = Math.min(field.width * 0.5, field.height * (shape === 'wide' ? 0.5 : 0.6))
  const cx = centreX(field)
  const cy = shape === 'wide' ? field.y + field.height * 0.5 : stands - r * 0.72
  return [
    {
      kind: 'group',
      role: 'decor',
      children: [
        oval(cx, cy, r, r, key),
        oval(cx, cy, r - 4 * unit, r - 4 * unit, paper),
        oval(cx, cy, r - 15 * unit, r - 15 * unit, key),
        oval(cx, cy, r - 18 * unit, r - 18 * unit, face),
      ],
    },
  ]
}

/** A band whose inner edge swells towards the middle, lined by rules and a row of beads. */
function bowed(scene: Scene, { box, colour, side }: Band): Layer[] {
  const { unit, look } = scene
  const { key, paper, second } = inksOf(look)
  const arc = bow(scene)
  const [x, y, r, b] = [box.x - 20, box.y - 20, box.x + box.width + 20, bottom(box) + 20]
  // the swelling edge at a distance from the band; a quadratic reaches half as far as its handle
  const edge = (off: number): string =>
    side === 'top'
      ? `${x} ${bottom(box) + off} Q${centreX(box)} ${bottom(box) + off + 2 * arc} ${r} ${bottom(box) + off}`
      : side === 'bottom'
        ? `${x} ${box.y - off} Q${centreX(box)} ${box.y - off - 2 * arc} ${r} ${box.y - off}`
        : `${box.x + box.width + off} ${y} Q${box.x + box.width + off + 2 * arc} ${(y + b) / 2} ${box.x + box.width + off} ${b}`
  const far =
    side === 'top'
      ? `L${r} ${y} L${x} ${y} Z`
      : side === 'bottom'
        ? `L${r} ${b} L${x} ${b} Z`
        : `L${x} ${b} L${x} ${y} Z`
  const rule = seenOn(colour, [second, paper], 1.6)
  const layer = (off: number, fillColour: string) => path(`M${edge(off)} ${far}`, fillColour)
  return [
    {
      kind: 'group',
      role: 'decor',
      children: [
        layer(26 * unit, key),
        layer(22 * unit, rule),
        layer(5 * unit, key),
        layer(0, colour),
        line(`M${edge(13.5 * unit)}`, key, 7 * unit, { dash: [0.1, 19 * unit], cap: 'round' }),
        line(`M${edge(-12 * unit)}`, rule, 2.4 * unit, { cap: 'butt' }),
      ],
    },
  ]
}

/** Upright stripes, paler towards the middle so that the ware stands on calm ground. */
function stripes(scene: Scene, cx: number): Layer[] {
  const { frame, unit, look, seedOf } = scene
  const { key, paper, second, main } = inksOf(look)
  const ground = look.dark ? second : paper
  const stripe = look.dark ? mix(second, paper, 0.5) : mix(paper, second, 0.62)
  const width = 46 * unit
  const count = Math.ceil(frame.width / width / 2) + 1
  const bars = Array.from({ length: 2 * count + 1 }, (_, i) => i - count)
    .map((i) => cx + i * 2 * width - width / 2)
    .map((x) => `M${Math.round(x)} 0 H${Math.round(x + width)} V${frame.height} H${Math.round(x)} Z`)
  return [
    fill(frame, ground),
    path(bars.join(' '), stripe, { role: 'decor' }),
    {
      kind: 'texture',
      role: 'decor',
      box: frame,
      seed: seedOf('foot'),
      texture: {
        kind: 'dots',
        colour: mix(stripe, look.dark ? key : main, 0.3),
        pitch: 15 * unit,
        from: -0.7,
        to: 0.75,
        angle: 90,
      },
    },
  ]
}
