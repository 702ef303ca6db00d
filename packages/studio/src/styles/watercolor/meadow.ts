import { bottom, centreX, right } from '../../box.ts'
import type { Box, Layer } from '../../layout.ts'
import { column } from '../column.ts'
import { besides, tallCopy, type Skeleton } from '../skeleton.ts'
import type { Scene } from '../scene.ts'
import type { Composition } from '../style.ts'
import { roundOf, washOf } from './blot.ts'
import { flower, sprig, spray } from './botany.ts'
import { mounted, stillLife } from './hero.ts'
import { ornament, page, petalsOf, tooth, wash } from './page.ts'
import { wordBoxes } from './swatch.ts'
import { brushedPlates } from './words.ts'

/** Centred words under corner flowers, the subject in a meadow that grows from the frame's foot. */
export const meadow: Composition = {
  id: 'meadow',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { shape, frame, unit } = scene
    const { copy, hero } = centredWords(scene)
    const ground =
      shape === 'tall' ? bottom(hero) : shape === 'wide' ? frame.height - 34 * unit : frame.height - 42 * unit
    const room: Box = { ...hero, height: ground - hero.y }
    const words = wordBoxes(copy)
    const standing =
      scene.hero === 'framed'
        ? mounted(scene, { ...hero, height: Math.min(hero.height, ground - hero.y - 30 * unit) })
        : stillLife(scene, room)
    return {
      picture: [
        ...page(scene, false),
        haze(scene, room, ground),
        grass(scene, room, ground, 'behind', { words }),
        ...standing,
        grass(scene, room, ground, 'before', {
          words,
          subject: standing.find(({ role }) => role === 'subject' || role === 'photo')?.bounds,
        }),
        ...(shape === 'wide' ? [] : corners(scene, words)),
        tooth(scene),
      ],
      copy: brushedPlates(scene, copy),
    }
  },
}

function centredWords(scene: Scene): Skeleton {
  const { shape, safe, unit, frame } = scene
  if (shape === 'wide') return besides(scene, { headlineMax: 108 }, 0.54)
  if (shape === 'tall') return tallCopy(scene, { align: 'centre', headlineMax: 116 })
  const placed = column(scene, {
    parts: ['brand', 'kicker', 'headline', 'offer', 'body', 'button'],
    box: {
      x: safe.x + safe.width * 0.09,
      width: safe.width * 0.82,
      y: safe.y + (shape === 'portrait' ? 30 : 4) * unit,
      height: safe.height * (shape === 'portrait' ? 0.57 : 0.56),
    },
    align: 'centre',
    stand: 'top',
    headlineMax: shape === 'portrait' ? 118 : 104,
    headlineLines: 3,
  })
  const top = bottom(placed.used) + 24 * unit
  const side = frame.width * 0.12
  return {
    copy: placed.layers,
    hero: { x: side, y: top, width: frame.width - 2 * side, height: bottom(safe) - top },
  }
}

/** Two soft washes for the ground and the air above it. */
function haze(scene: Scene, room: Box, ground: number): Layer {
  const { look, frame, shape } = scene
  const [a = '', b = '', , leaf = ''] = look.palette
  const random = scene.random('haze')
  const cx = centreX(room)
  const wide = shape === 'wide' ? room.width * 0.62 : frame.width * 0.52
  const high = ground - room.y
  return wash(scene, 'haze', [
    ...washOf(
      roundOf(cx, ground - high * 0.42, wide * 0.8, high * 0.42, random),
      look.dark ? look.formFar : b,
      random,
      { alpha: 0.4 },
    ),
    ...washOf(roundOf(cx - wide * 0.3, ground - high * 0.5, wide * 0.4, high * 0.26, random), a, random, {
      layers: 2,
      alpha: 0.34,
    }),
    ...washOf(roundOf(cx, ground + high * 0.04, wide * 1.16, high * 0.14, random), leaf, random, {
      alpha: look.dark ? 0.3 : 0.34,
    }),
  ])
}

function grass(
  scene: Scene,
  room: Box,
  ground: number,
  depth: 'behind' | 'before',
  { words, subject }: { words: readonly Box[]; subject?: Box | undefined },
): Layer {
  const { shape, frame, unit } = scene
  const random = scene.random(depth)
  const petals = petalsOf(scene.look)
  const high = ground - room.y
  const [from, to] = shape === 'wide' ? [room.x - 20 * unit, frame.width] : [0, frame.width]
  const cx = centreX(room)
  const out: Layer[] = []
  const count = depth === 'behind' ? 17 : 14
  for (let i = 0; i < count; i++) {
    const t = (i + 0.2 + 0.6 * random()) / count
    const x = from + (to - from) * t
    // low before the subject, high at the sides
    const side = Math.min(1, Math.abs(x - cx) / (room.width * 0.5))
    if (depth === 'behind' && side < 0.5) continue
    const clear = subject ? Math.max(subject.x - x, x - right(subject)) : Infinity
    if (clear < 0.1 * high) continue
    const wanted =
      high * (depth === 'behind' ? 0.3 + 0.46 * side ** 1.6 : 0.26 + 0.3 * side) * (0.75 + 0.4 * random())
    // stems begin below the frame, or somewhere in the grass where the meadow ends before it
    const base = shape === 'tall' ? ground + high * 0.1 * random() : frame.height + 12 * unit
    // the leaf at its end stands over a sprig's own length
    const size = Math.min(wanted, (base - lowestWord(words, x, wanted) - 18 * unit) / 1.2)
    if (size < 0.12 * high) continue
    out.push(sprig(x, base, size, -Math.PI / 2 + (random() - 0.5) * 0.5, petals, random))
    if (random() < (depth === 'behind' ? 0.4 : 0.62) && side > 0.5)
      out.push(
        flower(
          x + size * 0.05,
          base - size * (0.5 + 0.4 * random()),
          high * (0.055 + 0.05 * random()),
          petals,
          random,
        ),
      )
  }
  return ornament(scene, `meadow ${depth}`, out, scene.look.dark || depth === 'before')
}

/** The lower edge of the words that a sprig of this height would reach into, as it leans and spreads its leaves. */
const lowestWord = (words: readonly Box[], x: number, size: number): number => {
  const reach = size * 0.34
  const near = words.filter((word) => word.x - reach < x && x < right(word) + reach)
  return Math.max(-Infinity, ...near.map(bottom))
}

/** Sprays from the upper corners, kept clear of the words. */
function corners(scene: Scene, words: readonly Box[]): Layer[] {
  const { frame, unit } = scene
  const random = scene.random('corners')
  const petals = petalsOf(scene.look)
  // as far as the nearest word of either side
  const near = Math.min(...words.map((box) => Math.hypot(Math.min(box.x, frame.width - right(box)), box.y)))
  const size = Math.min(frame.width * 0.36, near - 14 * unit)
  const inn = size * 0.07
  return [
    ornament(scene, 'corners', [
      ...spray(inn, inn, size, Math.PI / 4, petals, random, { fan: 1.7 }),
      ...spray(frame.width - inn, inn, size * 0.86, (Math.PI * 3) / 4, petals, random, { fan: 1.7 }),
    ]),
  ]
}
