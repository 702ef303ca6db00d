import { bottom, inset, right } from '../../box.ts'
import type { Box, Layer, Point } from '../../layout.ts'
import { column } from '../column.ts'
import { buttonBlock } from '../plate-block.ts'
import { parted } from '../skeleton.ts'
import type { Scene } from '../scene.ts'
import type { Composition } from '../style.ts'
import { splashes } from './blot.ts'
import { sprig } from './botany.ts'
import { edgeOf, stillLife } from './hero.ts'
import { framedPhoto } from '../hero.ts'
import { bareOf, ornament, page, petalsOf, tooth, wash } from './page.ts'
import { scenery } from './scenery.ts'
import { wordBoxes } from './swatch.ts'
import { brushedPlates } from './words.ts'

/** A painted place from edge to edge that ends in a wet, ragged border; the words on paper beyond it. */
export const vignette: Composition = {
  id: 'vignette',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { shape, unit, look } = scene
    const { copy, area, hero, foot } = wordsBeyond(scene)
    const random = scene.random('border')
    if (scene.hero === 'framed') {
      const paper = look.dark ? look.ground : bareOf(look)
      return {
        picture: [
          ...page(scene, false),
          ...framedPhoto(scene, area, { kind: 'rect', ...area }, 'background', foot),
          edgeOf(grown(area, shape, 14 * unit), paper, 30 * unit, random),
          tooth(scene),
        ],
        copy: brushedPlates(scene, copy),
      }
    }
    const stands = Math.min(bottom(hero), bottom(area) - area.height * (shape === 'square' ? 0.06 : 0.09))
    const top = (shape === 'square' ? -14 : 20) * unit
    const room: Box = {
      x: hero.x + hero.width * 0.04,
      y: hero.y + top,
      width: hero.width * 0.92,
      height: stands - hero.y - top,
    }
    return {
      picture: [
        ...page(scene, false),
        scenery(scene, area, stands - room.height * 0.2, border(area, shape, unit, random)),
        spatter(scene, area, copy),
        ...stillLife(scene, room, 2),
        growth(scene, area),
        tooth(scene),
      ],
      copy: brushedPlates(scene, copy),
    }
  },
}

/** Like `parted`, with the headline in two lines rather than one small one, and the button at the end of the foot. */
function wordsBeyond(scene: Scene): ReturnType<typeof parted> {
  const { shape, safe, frame, unit } = scene
  if (shape === 'wide' || shape === 'tall') return parted(scene, { headlineMax: 116 })
  const button = buttonBlock(scene, safe.width)
  const share = shape === 'portrait' ? 0.53 : 0.475
  const place = (edge: number) => {
    const top = edge + 50 * unit
    return column(scene, {
      parts: ['brand', 'headline', 'offer', 'body'],
      box: { ...safe, y: top, height: bottom(safe) - top },
      align: 'start',
      stand: 'top',
      headlineMax: shape === 'portrait' ? 112 : 84,
      headlineLines: 2,
      headlineWidth: safe.width * 0.8,
      bodyWidth: safe.width - button.width - 48 * unit,
    })
  }
  let edge = frame.height * share
  let words = place(edge)
  for (let less = 1; words.crowded && less < 4; less++)
    words = place((edge = frame.height * (share - 0.05 * less)))
  const right = safe.x + safe.width
  return {
    copy: [...words.layers, ...button.at(right, bottom(safe) - button.height, 'end')],
    area: { ...frame, height: edge },
    hero: { ...safe, height: edge - safe.y },
    foot: 0,
  }
}

/** The area's outline, past the frame where it meets the frame and uneven where it meets the paper. */
function border(area: Box, shape: Scene['shape'], unit: number, random: () => number): Point[] {
  const out = 40 * unit
  const depth = 30 * unit
  const ragged = (from: Point, to: Point): Point[] =>
    Array.from({ length: 12 }, (_, i): Point => {
      const t = i / 11
      const off = (random() - 0.5) * depth * (i % 3 ? 0.8 : 1.5)
      const sideways = to[0] === from[0]
      return [
        from[0] + (to[0] - from[0]) * t + (sideways ? off : 0),
        from[1] + (to[1] - from[1]) * t + (sideways ? 0 : off),
      ]
    })
  const [l, t, r, b] = [area.x, area.y, right(area), bottom(area)]
  if (shape === 'wide')
    return [...ragged([l + depth, b + out], [l + depth, t - out]), [r + out, t - out], [r + out, b + out]]
  if (shape === 'tall')
    return [...ragged([l - out, t + depth], [r + out, t + depth]), [r + out, b + out], [l - out, b + out]]
  return [[l - out, t - out], [r + out, t - out], ...ragged([r + out, b - depth], [l - out, b - depth])]
}

/** The area pushed past the frame on every side but the one that meets the words. */
function grown(area: Box, shape: Scene['shape'], by: number): Box {
  const far = by * 4
  if (shape === 'wide')
    return { x: area.x, y: area.y - far, width: area.width + far, height: area.height + 2 * far }
  if (shape === 'tall')
    return { x: area.x - far, y: area.y, width: area.width + 2 * far, height: area.height + far }
  return { x: area.x - far, y: area.y - far, width: area.width + 2 * far, height: area.height + far }
}

function spatter(scene: Scene, area: Box, copy: readonly Layer[]): Layer {
  const { look } = scene
  const random = scene.random('spatter')
  const [a = '', , c = ''] = look.palette
  const at: Point =
    scene.shape === 'wide'
      ? [area.x, area.height * 0.7]
      : [area.width * 0.8, scene.shape === 'tall' ? area.y : bottom(area)]
  return wash(
    scene,
    'spatter',
    splashes(at[0], at[1], Math.min(area.width, area.height) * 0.2, [a, c], 12, random, wordBoxes(copy)),
  )
}

/** Grasses and flowers that come up before the place's lower corners. */
function growth(scene: Scene, area: Box): Layer {
  const random = scene.random('growth')
  const petals = petalsOf(scene.look)
  const size = Math.min(area.width, area.height) * 0.2
  const low =
    scene.shape === 'wide' || scene.shape === 'tall'
      ? Math.min(bottom(area), scene.frame.height)
      : bottom(area) - size * 0.2
  const inner = inset(area, size * 0.3, 0)
  const tuft = (x: number, lean: number): Layer[] =>
    Array.from({ length: 5 }, (_, i) =>
      sprig(
        x + (i - 2) * size * 0.12,
        low,
        size * (0.7 + 0.5 * random()),
        -Math.PI / 2 + lean + (i - 2) * 0.2,
        petals,
        random,
      ),
    )
  return ornament(scene, 'growth', [
    ...(scene.shape === 'wide' ? [] : tuft(inner.x, 0.12)),
    ...tuft(right(inner), -0.12),
  ])
}
