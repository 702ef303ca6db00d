import { inset, right } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer, Shape } from '../../layout.ts'
import { fill } from '../backdrop.ts'
import { framedPhoto } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { headlineOver, parted } from '../skeleton.ts'
import { staged } from '../staged.ts'
import type { Composition } from '../style.ts'
import { daylit, filmGrain, lens } from './light.ts'

const heroes = ['drawing', 'cutout', 'framed'] as const

/** A picture of its own in part of the frame: the set, or the user's photo itself. */
function pictureIn(scene: Scene, area: Box, target: Box, clip: Shape, foot = 0): Layer[] {
  if (scene.hero === 'framed')
    return [
      ...framedPhoto(scene, area, clip, 'background', foot),
      { kind: 'group', role: 'background', clip, children: lens(scene, area) },
    ]
  const { stage, things } = staged(scene, { area, target, words: [], clip, ...daylit(scene) })
  return [...stage, { kind: 'group', role: 'background', clip, children: lens(scene, area) }, ...things]
}

/** Magazine page: picture from edge to edge, words on plain paper in the wall's colour. */
export const page: Composition = {
  id: 'page',
  takes: heroes,
  arrange(scene) {
    const { frame, look } = scene
    const { copy, area, hero, foot } = parted(scene, { share: scene.shape === 'portrait' ? 0.53 : 0.47 })
    return {
      picture: [
        fill(frame, look.ground),
        ...pictureIn(scene, area, roomIn(area, hero), { kind: 'rect', ...area }, foot),
        filmGrain(scene),
      ],
      copy,
    }
  },
}

/** As a page, but the picture dissolves into the paper. */
export const dissolve: Composition = {
  id: 'dissolve',
  takes: heroes,
  arrange(scene) {
    const { frame, look, shape } = scene
    const { copy, area, hero, foot } = parted(scene, { share: shape === 'portrait' ? 0.53 : 0.47 })
    const deep = (shape === 'wide' ? area.width : area.height) * 0.2
    const edge: Box =
      shape === 'wide'
        ? { ...area, width: deep }
        : shape === 'tall'
          ? { ...area, height: deep }
          : { ...area, y: area.y + area.height - deep, height: deep + 1 }
    const [from, to] =
      shape === 'wide'
        ? ([
            [edge.x, 0],
            [right(edge), 0],
          ] as const)
        : shape === 'tall'
          ? ([
              [0, edge.y],
              [0, edge.y + deep],
            ] as const)
          : ([
              [0, edge.y + deep],
              [0, edge.y],
            ] as const)
    return {
      picture: [
        fill(frame, look.ground),
        ...pictureIn(scene, area, roomIn(area, hero), { kind: 'rect', ...area }, foot),
        fill(edge, {
          kind: 'linear',
          from,
          to,
          stops: [
            [0, look.ground],
            [0.3, withAlpha(look.ground, 0.72)],
            [0.65, withAlpha(look.ground, 0.24)],
            [1, withAlpha(look.ground, 0)],
          ],
        }),
        filmGrain(scene),
      ],
      copy,
    }
  },
}

// air around the thing inside its picture
const roomIn = (area: Box, hero: Box): Box => {
  const box = inset(area, area.width * 0.06, area.height * 0.13)
  return { ...box, height: Math.min(hero.y + hero.height, area.y + area.height * 0.88) - box.y }
}

/** The picture as a card with round corners, or as an arch, on plain paper. */
const mounted = (id: string, shapeOf: (box: Box, scene: Scene) => Shape): Composition => ({
  id,
  takes: heroes,
  arrange(scene) {
    const { frame, look, shape, safe, unit } = scene
    const { copy, hero } = headlineOver(scene, {
      footer: shape !== 'wide',
      headlineMax: shape === 'wide' ? 100 : 112,
    })
    const card: Box =
      shape === 'tall'
        ? { x: safe.x, y: hero.y, width: safe.width, height: frame.height * 0.94 - hero.y }
        : shape === 'wide'
          ? { ...hero, y: safe.y * 0.6, height: frame.height - safe.y * 1.2 }
          : { ...hero, y: hero.y + 4 * unit, height: hero.height - 8 * unit }
    const outline = shapeOf(card, scene)
    const target: Box = {
      ...inset(card, card.width * 0.08, card.height * 0.1),
      height: card.height * (shape === 'tall' ? 0.72 : 0.78),
    }
    return {
      picture: [
        // a breath of the props' colour, or a pale picture would have no outline on pale paper
        fill(frame, mix(look.ground, look.dark ? '#000000' : look.form, look.dark ? 0.3 : 0.13)),
        ...pictureIn(scene, card, target, outline, shape === 'tall' ? card.height * 0.12 : 0),
        filmGrain(scene),
      ],
      copy,
    }
  },
})

export const card = mounted('card', (box, { unit }) => ({ kind: 'rect', ...box, radius: 34 * unit }))

export const archway = mounted('archway', (box, { unit }) => {
  const round = Math.min(box.width / 2, box.height * 0.62)
  return { kind: 'rect', ...box, radius: [round, round, 20 * unit, 20 * unit] }
})
