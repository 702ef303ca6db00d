import { bottom, centreX, inset, right, within } from '../../box.ts'
import { contrast, legibleInk } from '../../colour/contrast.ts'
import { mix } from '../../colour/oklch.ts'
import { belongingTo } from '../../edit/owner.ts'
import type { Box, Layer, Point } from '../../layout.ts'
import { bar, line, oval, path } from '../../subjects/draw.ts'
import { fill } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import type { Composition } from '../style.ts'
import type { Part } from '../column.ts'
import { clearOf, sputnik, starburst } from './atomic.ts'
import { dotShade, poster, printedPhoto } from './hero.ts'
import { inksOf } from './looks.ts'
import { footRow } from './rooms.ts'
import { stack, type StackOptions } from './stack.ts'
import { aged, finish, plateOn, seenOn, worn } from './surface.ts'

type Stage = { copy: Layer[]; board: Box; hero: Box; ground: number; foot?: number }

/** A motel's sign of 1955: words on a board with bulbs around it, on poles above the ware. */
export const roadside: Composition = {
  id: 'roadside',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, unit } = scene
    const { copy, board, hero, ground, foot } = stage(scene)
    const figure = scene.hero === 'framed' ? [] : poster(scene, hero)
    const seen = figure.find(({ role }) => role === 'subject')?.bounds ?? hero
    const picture: Layer[] = [
      ...evening(scene, board, seen, ground),
      ...(foot ? [fill({ ...frame, y: foot, height: frame.height - foot }, lowerOf(scene))] : []),
      ...aged(scene),
      ...sign(scene, board, ground),
      worn(scene, frame, 0.13),
    ]
    if (scene.hero === 'framed') {
      const box = within(hero, Math.min(1.6, Math.max(0.8, hero.width / hero.height)))
      const inner = inset(box, 12 * unit)
      const { key, paper } = inksOf(scene.look)
      picture.push(
        ...belongingTo('subject', [
          bar(box.x, box.y, box.width, box.height, paper, {
            role: 'decor',
            radius: 18 * unit,
            stroke: { paint: key, width: 4 * unit },
          }),
        ]),
        ...printedPhoto(scene, inner, { kind: 'rect', ...inner, radius: 10 * unit }),
      )
    } else
      picture.push(
        dotShade(scene, centreX(hero), bottom(hero) - 8 * unit, seen.width * 0.54, 24 * unit),
        ...figure,
      )
    return { picture: [...picture, ...finish(scene)], copy }
  },
}

const faceOf = ({ look }: Scene): string => {
  const { key, paper } = inksOf(look)
  return look.dark ? (contrast(look.ground, key) > 1.35 ? key : paper) : look.plate
}
const lowerOf = ({ look }: Scene): string => {
  const { key, main } = inksOf(look)
  return look.ground === key ? mix(main, key, 0.7) : key
}
const skyOf = ({ look }: Scene): string => (look.dark ? look.ground : look.groundFar)

function optionsOn(scene: Scene, ground: string): Omit<StackOptions, 'parts' | 'box' | 'stand'> {
  const { look, shape } = scene
  const inks = inksOf(look)
  const { key, second, paper } = inks
  const ink = legibleInk(ground, [paper, key], 5.7)
  const cloth = contrast(second, ground) > 2 ? second : key
  return {
    align: 'centre',
    ink,
    ground,
    headline: {
      max: shape === 'wide' ? 104 : 120,
      lines: shape === 'wide' ? 4 : 3,
      letters: contrast(second, ground) >= 5.4 ? second : ink,
      beside: contrast(ground, key) > 1.6 ? key : mix(ground, '#000000', 0.5),
    },
    button: plateOn(ground, inks),
    ribbon: { cloth, ink: legibleInk(cloth, [key, paper], 5.7) },
  }
}

const polesOf = (board: Box, unit: number): number[] => [board.x + 44 * unit, right(board) - 44 * unit]

const beyond = (box: Box, x: number, y: number): Box => inset(box, -x, -y)

function stage(scene: Scene): Stage {
  const { safe, unit, shape, frame } = scene
  const options = optionsOn(scene, faceOf(scene))
  const [padX, padY] = [40 * unit, 44 * unit]
  const words = (parts: readonly Part[], box: Box, stand: 'top' | 'middle') =>
    stack(scene, { ...options, parts, box: inset(box, padX, padY), stand })
  const all: readonly Part[] = ['brand', 'kicker', 'headline', 'offer', 'body', 'button']
  if (shape === 'wide') {
    const box: Box = { ...safe, width: safe.width * 0.51, height: safe.height * 0.93 }
    const head = words(all, box, 'middle')
    const high = Math.max(box.height * 0.72, head.used.height + 2 * padY)
    const board: Box = { ...box, y: box.y + (box.height - high) / 2, height: high }
    const ground = frame.height * 0.88
    const x = right(box) + 50 * unit
    const stands = frame.height * 0.93
    return {
      copy: head.layers,
      board,
      ground,
      hero: { x, y: safe.y, width: right(safe) - x + 14 * unit, height: stands - safe.y },
    }
  }
  if (shape === 'tall') {
    const head = words(all, { ...safe, height: safe.height * 0.72 }, 'top')
    const board: Box = { ...safe, height: bottom(head.used) + padY - safe.y }
    const top = bottom(board) + 66 * unit
    const stands = frame.height * 0.87
    const hero: Box = { ...inset(frame, frame.width * 0.1, 0), y: top, height: stands - top }
    return { copy: head.layers, board, ground: stands - 70 * unit, hero }
  }
  const head = words(
    ['brand', 'kicker', 'headline', 'offer'],
    { ...safe, height: safe.height * (shape === 'portrait' ? 0.43 : 0.42) },
    'top',
  )
  const board: Box = { ...safe, height: bottom(head.used) + padY - safe.y }
  const row = footRow(scene, safe, {
    ...optionsOn(scene, lowerOf(scene)),
    parts: [],
    box: safe,
    stand: 'bottom',
  })
  const foot = row.used.y - 30 * unit
  const top = bottom(board) + 52 * unit
  const side = 74 * unit
  const stands = foot - 16 * unit
  return {
    copy: [...head.layers, ...row.layers],
    board,
    foot,
    ground: foot - 44 * unit,
    hero: { x: safe.x + side, y: top, width: safe.width - 2 * side, height: stands - top },
  }
}

/** A flat evening: sun low behind the ware, a strip of land, stars of the time. */
function evening(scene: Scene, board: Box, hero: Box, ground: number): Layer[] {
  const { look, frame, unit } = scene
  const { key, main, second, paper } = inksOf(look)
  const sky = skyOf(scene)
  const random = scene.random('stars')
  const sun = look.dark
    ? look.form === sky
      ? second
      : look.form
    : contrast(second, sky) > 1.2
      ? second
      : paper
  const r = Math.max(hero.width, hero.height) * 0.5
  const cy = ground - r * 0.42
  const spots: Point[] = Array.from({ length: 60 }, () => [
    frame.x + frame.width * (0.04 + 0.92 * random()),
    frame.y + frame.height * (0.04 + 0.8 * random()),
  ])
  const size = 40 * unit
  const taken = [
    beyond(board, 40 * unit, 30 * unit),
    beyond(hero, 20 * unit, 20 * unit),
    ...polesOf(board, unit).map((x): Box => ({
      x: x - 14 * unit,
      y: board.y,
      width: 28 * unit,
      height: frame.height,
    })),
    { ...frame, y: ground, height: frame.height },
  ]
  const stars = clearOf(spots, size, taken, frame)
    .filter((spot, i, all) =>
      all.slice(0, i).every(([x, y]) => Math.hypot(x - spot[0], y - spot[1]) > size * 3),
    )
    .slice(0, 5)
  const ink = seenOn(sky, [look.dark ? second : main, key], 1.8)
  const land = mix(main, key, 0.45)
  return [
    fill(frame, sky),
    {
      kind: 'group',
      role: 'decor',
      children: [
        ...[1.5, 1.25].map((times, i) =>
          oval(centreX(hero), cy, r * times, r * times, mix(sky, sun, 0.16 + 0.16 * i)),
        ),
        oval(centreX(hero), cy, r, r, sun),
        ...stars.map((spot, i) =>
          i % 2 ? sputnik(spot, size * 0.7, ink, i) : starburst(spot, size * 0.85, ink, i),
        ),
        bar(0, ground, frame.width, frame.height - ground, land),
        bar(0, ground, frame.width, 5 * unit, seenOn(land, [second, paper], 1.8)),
        {
          kind: 'texture',
          box: { x: 0, y: ground - 60 * unit, width: frame.width, height: 60 * unit },
          seed: scene.seedOf('dusk'),
          texture: { kind: 'dots', colour: land, pitch: 13 * unit, from: 0, to: 0.9, angle: 90 },
        },
      ],
    },
  ]
}

/** The board on its poles, bulbs along its edge, an arrow at its foot. */
function sign(scene: Scene, board: Box, ground: number): Layer[] {
  const { unit, look, frame } = scene
  const { key, paper, second, main } = inksOf(look)
  const face = faceOf(scene)
  const edge = seenOn(face, [face === paper ? main : second, paper, key], 1.5)
  const bulb = seenOn(edge, [paper, key], 1.3)
  const outline = contrast(skyOf(scene), key) > 1.3 ? key : mix(key, '#000000', 0.5)
  // its sides lean and its long edges swell, as boards of the time did
  const shape = (grow: number): string => {
    const { x, y, width, height } = beyond(board, grow, grow)
    const lean = 16 * unit
    const swell = 20 * unit
    return `M${x + lean} ${y} Q${x + width / 2} ${y - swell} ${x + width} ${y + lean * 0.4} L${x + width - lean} ${y + height} Q${x + width / 2} ${y + height + swell} ${x} ${y + height - lean * 0.4} Z`
  }
  const pole = (x: number): Layer[] => [
    bar(x - 12 * unit, board.y + 30 * unit, 24 * unit, ground - board.y, outline),
    bar(x - 7 * unit, board.y + 30 * unit, 8 * unit, ground - board.y - 4 * unit, mix(paper, key, 0.25)),
  ]
  const tip = bottom(board) + 12 * unit
  const arrowAt = scene.shape === 'wide' ? undefined : centreX(board)
  const reach = 15 * unit
  // a wide board may come near the frame's edge: bulbs and all stay inside
  const grown = Math.min(reach, board.x - frame.x - 4 * unit)
  return [
    {
      kind: 'group',
      role: 'decor',
      children: [
        ...polesOf(board, unit).flatMap(pole),
        ...(arrowAt
          ? [
              path(
                `M${arrowAt - 46 * unit} ${tip} L${arrowAt + 46 * unit} ${tip} L${arrowAt} ${tip + 46 * unit} Z`,
                edge,
                { stroke: { paint: outline, width: 4 * unit } },
              ),
            ]
          : []),
        path(shape(grown + 6 * unit), outline),
        path(shape(grown + 2 * unit), edge),
        path(shape(-8 * unit), outline),
        path(shape(-11 * unit), face),
        line(shape(grown / 2 - 3 * unit), outline, 15 * unit, { dash: [0.1, 33 * unit] }),
        line(shape(grown / 2 - 3 * unit), bulb, 10.5 * unit, { dash: [0.1, 33 * unit] }),
      ],
    },
  ]
}
