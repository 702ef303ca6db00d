import { bottom, centreX, inset, right } from '../../box.ts'
import { contrast } from '../../colour/contrast.ts'
import { mix, tone } from '../../colour/oklch.ts'
import type { Box, Layer, Point } from '../../layout.ts'
import { path } from '../../subjects/draw.ts'
import { fill } from '../backdrop.ts'
import { column } from '../column.ts'
import { besides, tallCopy, type Skeleton } from '../skeleton.ts'
import type { Scene } from '../scene.ts'
import type { Composition } from '../style.ts'
import { frayed, outlineOf, roundOf, splashes, washOf } from './blot.ts'
import { flower, sprig } from './botany.ts'
import { painted } from './hand.ts'
import { mounted, stillLife } from './hero.ts'
import { ornament, petalsOf, tooth, wash } from './page.ts'
import { wordBoxes } from './swatch.ts'
import { brushedPlates } from './words.ts'

type Inks = { ink: string; quiet: string; ground: string; button: { plate: string; ink: string } }

/** A deep wash floods the sheet and carries the words; where it stops, the subject stands on bare paper. */
export const flood: Composition = {
  id: 'flood',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { shape, unit, look, frame, safe } = scene
    const deep = look.dark ? look.ground : flooding(look.plate)
    const light = look.dark ? look.plate : mix('#fff8ea', look.palette[1] ?? '#ffffff', 0.22)
    const inks: Inks = {
      ink: '#fffdf8',
      quiet: '#fffdf8',
      ground: deep,
      button: { plate: light, ink: look.dark ? look.onPlate : mix(deep, '#14101c', 0.3) },
    }
    const wide = shape === 'wide'
    const { copy, hero } = wide
      ? besides(scene, { ...inks, headlineMax: 108 }, 0.5)
      : shape === 'square'
        ? squareWords(scene, inks)
        : tallCopy(scene, { ...inks, headlineMax: 128 })
    const words = wordBoxes(copy)
    const edge = wide
      ? Math.max(...words.map(right)) + 64 * unit
      : Math.max(...words.map(bottom)) + (shape === 'square' ? 32 : 48) * unit
    const room: Box = wide
      ? { x: edge + 30 * unit, y: safe.y, width: right(safe) - edge - 30 * unit, height: safe.height }
      : { ...hero, y: edge - 6 * unit, height: Math.max(hero.height * 0.6, bottom(hero) - edge + 6 * unit) }
    const paper = '#fbf7ef'
    return {
      picture: [
        fill(frame, paper),
        tide(scene, deep, edge, words),
        ground(scene, room),
        ...(scene.hero === 'framed'
          ? mounted(scene, wide ? inset(room, 0, 10 * unit) : inset(room, 0, 14 * unit))
          : stillLife(
              scene,
              inset(
                room,
                wide ? 0 : room.width * 0.03,
                wide ? 20 * unit : shape === 'square' ? -8 * unit : 10 * unit,
              ),
              2,
            )),
        shoreline(scene, room),
        tooth(scene),
      ],
      copy: brushedPlates(scene, copy),
    }
  },
}

// the wash lies unevenly, and words stand where it is thin too
function flooding(colour: string): string {
  let deep = colour
  for (let i = 0; i < 12 && contrast(deep, '#ffffff') < 9; i++) deep = mix(deep, '#17131f', 0.09)
  return deep
}

/** A square is short: the headline keeps to two lines that fill the width, so that it leads. */
function squareWords(scene: Scene, inks: Inks): Skeleton {
  const { safe, unit } = scene
  const head = column(scene, {
    ...inks,
    parts: ['brand', 'headline', 'offer', 'body', 'button'],
    box: { ...safe, height: safe.height * 0.54 },
    align: 'start',
    stand: 'top',
    headlineMax: 92,
    headlineLines: 2,
    headlineWidth: safe.width * 0.78,
  })
  const top = bottom(head.used) + 40 * unit
  return { copy: head.layers, hero: { ...safe, y: top, height: bottom(safe) - top } }
}

/** The deep wash from the frame's head, or its start side, to a scalloped tide mark. */
function tide(scene: Scene, deep: string, edge: number, words: readonly Box[]): Layer {
  const { frame, unit, shape, look } = scene
  const random = scene.random('tide')
  const wide = shape === 'wide'
  const length = wide ? frame.height : frame.width
  const out = 50 * unit
  const scallop = (reach: number, depth: number): Point[] =>
    Array.from({ length: 13 }, (_, i): Point => {
      const t = -0.04 + (1.08 * i) / 12
      const far = reach + (Math.sin(t * 7 + random()) * 0.5 + random() - 0.1) * depth
      return wide ? [far, length * (1 - t)] : [length * (1 - t), far]
    })
  const sheetOf = (reach: number, depth: number, force: number): string => {
    const corners: Point[] = wide
      ? [
          [-out, -out],
          [-out, frame.height + out],
        ]
      : [
          [-out, -out],
          [frame.width + out, -out],
        ]
    // a point given twice stays a corner
    return outlineOf([
      ...corners.flatMap((corner) => [corner, corner]),
      ...frayed(scallop(reach, depth), 3, force, random).slice(0, -7),
    ])
  }
  const soft = tone(deep, 0.56, 1.1)
  const at: Point = wide ? [edge, frame.height * 0.75] : [frame.width * 0.24, edge]
  return {
    kind: 'group',
    role: 'decor',
    children: [
      painted(
        [
          path(sheetOf(edge + 26 * unit, 34 * unit, 0.2), soft, { opacity: 0.55 }),
          path(sheetOf(edge + 4 * unit, 20 * unit, 0.2), mix(deep, soft, 0.35), { opacity: 0.8 }),
          path(sheetOf(edge - 18 * unit, 14 * unit, 0.16), deep),
          ...splashes(at[0], at[1], 210 * unit, [deep, soft], 26, random, words),
        ],
        look,
        {
          seed: scene.seedOf('tide') % 100_000,
          size: unit * 1.35,
          wobble: 6,
          load: 1.08,
          variety: 0.46,
          rim: 0.42,
          flow: 0.9,
          gaps: 0,
          detail: 0.33,
        },
      ),
    ],
  }
}

/** A pale wash for the subject to stand on. */
function ground(scene: Scene, room: Box): Layer {
  const { look } = scene
  const random = scene.random('ground')
  const colour = look.dark ? mix(look.palette[2] ?? '', '#ffffff', 0.5) : look.palette[1]
  const cx = centreX(room)
  return {
    ...wash(
      scene,
      'ground',
      washOf(
        roundOf(cx, bottom(room) - room.height * 0.03, room.width * 0.5, room.height * 0.13, random),
        colour ?? '#d8d0c0',
        random,
        { alpha: 0.4 },
      ),
    ),
    blend: 'multiply',
  }
}

function shoreline(scene: Scene, room: Box): Layer {
  const random = scene.random('shoreline')
  const look = scene.look
  const own = petalsOf(look)
  const petals = look.dark
    ? { ...own, a: look.palette[2] ?? own.a, b: look.palette[0] ?? own.b, leaf: look.palette[3] ?? own.leaf }
    : own
  const size = Math.min(room.width, room.height) * 0.36
  const y = bottom(room) + size * 0.05
  return ornament(
    scene,
    'shoreline',
    [
      ...[0, 1, 2].map((i) =>
        sprig(right(room) - size * 0.2, y, size * (1.1 - 0.2 * i), -1.3 - 0.36 * i, petals, random, i),
      ),
      flower(right(room) - size * 0.28, y - size * 0.16, size * 0.24, petals, random, 0),
      ...(room.width > room.height * 1.2
        ? [
            ...[0, 1].map((i) =>
              sprig(room.x + size * 0.1, y, size * (0.9 - 0.2 * i), -1.75 + 0.4 * i, petals, random, i + 1),
            ),
            flower(
              Math.min(room.x + size * 0.18, centreX(room)),
              y - size * 0.1,
              size * 0.17,
              petals,
              random,
              1,
            ),
          ]
        : []),
    ],
    true,
  )
}
