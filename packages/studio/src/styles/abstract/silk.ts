import { centreX, inset, within } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { fill, grain } from '../backdrop.ts'
import { framedPhoto } from '../hero.ts'
import { besides, tallCopy } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { figure } from './figure.ts'
import { orb, ribbon } from './forms.ts'

/** Silk along the free side of the frame, the subject in its folds, words on the calm side. */
export const silk: Composition = {
  id: 'silk',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame, shape, unit } = scene
    const wide = shape === 'wide'
    const { copy, hero } = wide
      ? besides(scene)
      : tallCopy(scene, { headlineMax: shape === 'square' ? 112 : 134, kicker: false })
    const [, second = '', middle = '', bright = '', light = ''] = look.palette
    const [cx, cy] = [centreX(hero), wide ? frame.height / 2 : (hero.y + frame.height) / 2]
    const thick = wide ? frame.width - hero.x : frame.height - hero.y
    const run = (wide ? frame.height : frame.width) * 1.25
    const band: Box = { x: -run / 2, y: -thick / 2, width: run, height: thick }
    const turn = wide ? Math.PI / 2 : 0
    const flow: Layer = {
      kind: 'group',
      role: 'decor',
      transform: [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), cx, cy],
      children: [
        ribbon(scene, 'silk one', { ...band, y: band.y + thick * 0.14 }, middle, bright),
        ribbon(scene, 'silk two', band, bright, light),
      ],
    }
    const picture: Layer[] = [
      fill(frame, {
        kind: 'linear',
        from: [0, 0],
        to: wide ? [frame.width, 0] : [0, frame.height],
        stops: [
          [0, look.ground],
          [0.45, second],
          [1, mix(second, middle, look.dark ? 0.6 : 0.9)],
        ],
      }),
      fill(frame, {
        kind: 'radial',
        centre: [cx, cy + thick * 0.2],
        radius: Math.max(run, thick) * 0.62,
        stops: [
          [0, withAlpha(bright, 0.55)],
          [1, withAlpha(bright, 0)],
        ],
      }),
      flow,
    ]
    if (scene.hero === 'framed') {
      const card = within(hero, wide ? 1 : Math.min(1.5, hero.width / hero.height), 0.5, 0.5)
      picture.push(...framedPhoto(scene, card, { kind: 'rect', ...card, radius: 40 * unit }))
    } else {
      const low = shape === 'square' || shape === 'portrait' ? 26 * unit : 0
      const room = inset(
        { ...hero, height: hero.height + low },
        hero.width * (wide ? 0.02 : 0.08),
        wide ? hero.height * 0.1 : 0,
      )
      const r = Math.min(room.width, room.height) * 0.5
      const pearls = scene.random('pearls')
      const side = pearls() < 0.5 ? -1 : 1
      picture.push(
        orb(
          centreX(hero) + side * hero.width * 0.42,
          hero.y + hero.height * 0.22,
          r * 0.16,
          light,
          look.dark,
        ),
        ...figure(scene, room, 'tones'),
        orb(
          centreX(hero) - side * hero.width * 0.43,
          hero.y + hero.height * 0.8,
          r * 0.23,
          middle,
          look.dark,
        ),
      )
    }
    return { picture: [...picture, grain(scene, 0.08)], copy }
  },
}
