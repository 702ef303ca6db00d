import { bottom, centreX, inset, right } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { path } from '../../subjects/draw.ts'
import { fill } from '../backdrop.ts'
import { framedPhoto } from '../hero.ts'
import { headlineOver } from '../skeleton.ts'
import type { Scene } from '../scene.ts'
import type { Composition } from '../style.ts'
import { frayed, roundOf, tornOf, washOf } from './blot.ts'
import { sprig, flower } from './botany.ts'
import { painted } from './hand.ts'
import { edgeOf, stillLife } from './hero.ts'
import { ornament, petalsOf, sides, tooth } from './page.ts'
import { scenery } from './scenery.ts'
import { brushedPlates } from './words.ts'

/** A small painting on torn-off paper, held by tape to a toned board; the words on the board. */
export const sheet: Composition = {
  id: 'sheet',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { shape, unit } = scene
    const { copy, hero } = headlineOver(scene, {
      headlineMax: shape === 'wide' ? 108 : 128,
      footer: shape === 'portrait',
    })
    const grow = shape === 'wide' ? 16 * unit : 8 * unit
    const box: Box =
      shape === 'wide'
        ? {
            ...hero,
            x: hero.x - grow,
            y: hero.y - grow,
            width: hero.width + grow,
            height: hero.height + 2 * grow,
          }
        : shape === 'square'
          ? { ...hero, y: hero.y - grow, height: hero.height + grow }
          : { ...hero, y: hero.y + grow, height: hero.height - grow * 2 }
    const picture = inset(box, 26 * unit)
    const random = scene.random('sheet')
    const paper = '#fdfaf3'
    const torn = tornOf(frayed(sides(box, 9, 2.4 * unit, random), 4, 0.05, random))
    const floor = bottom(picture) - picture.height * 0.1
    return {
      picture: [
        ...board(scene),
        {
          kind: 'shape',
          role: 'decor',
          shape: { kind: 'path', d: torn },
          fill: paper,
          shadow: { colour: '#2a20344d', blur: 34 * unit, dx: 0, dy: 14 * unit },
        },
        ...(scene.hero === 'framed'
          ? [
              ...framedPhoto(scene, picture, { kind: 'rect', ...picture }).map(flat),
              edgeOf(picture, paper, 12 * unit, random),
            ]
          : [
              scenery(scene, picture, floor - picture.height * 0.12, sides(picture, 9, 9 * unit, random)),
              ...stillLife(
                scene,
                {
                  x: picture.x + picture.width * 0.06,
                  y: picture.y + picture.height * 0.05,
                  width: picture.width * 0.88,
                  height: floor - picture.y - picture.height * 0.03,
                },
                2,
              ),
            ]),
        tape(scene, centreX(box), box.y + 4 * unit, 150 * unit, -0.05),
        corner(scene, box),
        tooth(scene),
      ],
      copy: brushedPlates(scene, copy, scene.look.dark ? undefined : mix(scene.look.ground, '#ffffff', 0.4)),
    }
  },
}

const flat = (layer: Layer): Layer => {
  if (layer.kind !== 'image') return layer
  const { shadow: _, ...rest } = layer
  return rest
}

/** The board: one calm wash over all, a little deeper toward a corner. */
function board(scene: Scene): Layer[] {
  const { look, frame, unit } = scene
  const random = scene.random('board')
  const tone = boardTone(scene)
  const deeper = look.dark ? look.groundFar : mix(tone, look.palette[0] ?? tone, 0.42)
  return [
    fill(frame, tone),
    {
      kind: 'group',
      role: 'background',
      children: [
        painted(
          [
            path(`M0 0 H${frame.width} V${frame.height} H0 Z`, {
              kind: 'linear',
              from: [0, 0],
              to: [frame.width, frame.height],
              stops: [
                [0, tone],
                [1, deeper],
              ],
            }),
            ...washOf(
              roundOf(
                frame.width * 0.9,
                frame.height * 0.86,
                frame.width * 0.42,
                frame.height * 0.26,
                random,
              ),
              deeper,
              random,
              { alpha: 0.3 },
            ),
          ],
          look,
          {
            seed: scene.seedOf('board') % 100_000,
            size: unit * 1.7,
            wobble: 4,
            load: look.dark ? 1.12 : 0.95,
            variety: 0.3,
            rim: 0.3,
            flow: 1,
            gaps: 0,
            detail: 0.25,
          },
        ),
      ],
    },
  ]
}

const boardTone = ({ look }: Scene): string =>
  look.dark ? look.ground : mix(look.palette[1] ?? look.form, look.ground, 0.42)

function tape(scene: Scene, cx: number, cy: number, length: number, turn: number): Layer {
  const { look, unit } = scene
  const random = scene.random('tape')
  const high = 44 * unit
  const box: Box = { x: -length / 2, y: -high / 2, width: length, height: high }
  const ends = frayed(sides(box, 3, 1.5 * unit, random), 2, 0.06, random)
  const c = Math.cos(turn)
  const s = Math.sin(turn)
  return {
    kind: 'group',
    role: 'decor',
    transform: [c, s, -s, c, cx, cy],
    children: [
      path(tornOf(ends), withAlpha(mix(look.palette[2] ?? look.form, '#ffffff', 0.35), 0.82), {
        shadow: { colour: '#2a203426', blur: 8 * unit, dx: 0, dy: 3 * unit },
      }),
      path(tornOf(ends), '#ffffff24'),
    ],
  }
}

/** A sprig laid over the sheet's lower corner. */
function corner(scene: Scene, box: Box): Layer {
  const random = scene.random('corner')
  const petals = petalsOf(scene.look)
  const size = Math.min(box.width, box.height) * 0.25
  const [x, y] = [right(box) - size * 0.02, bottom(box) - size * 0.02]
  return ornament(
    scene,
    'corner',
    [
      sprig(x, y, size, -1.75, petals, random, 0),
      sprig(x, y, size * 0.86, -2.85, petals, random, 1),
      sprig(x, y, size * 0.8, -2.3, petals, random, 2),
      flower(x - size * 0.05, y - size * 0.04, size * 0.24, petals, random, 0),
      flower(x - size * 0.34, y + size * 0.03, size * 0.14, petals, random, 1),
    ],
    true,
  )
}
