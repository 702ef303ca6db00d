import { bottom, right } from '../../box.ts'
import { mix } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { disc, fill, grain, toneRamp } from '../backdrop.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { parted } from '../skeleton.ts'
import type { Composition } from '../style.ts'

/** A coloured panel from edge to edge, the words on paper under, over or beside it. */
export const panel: Composition = {
  id: 'panel',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look } = scene
    const { copy, area, hero, foot } = parted(scene, { headlineMax: 124 })
    const picture: Layer[] = [toneRamp(scene, look.ground, look.groundFar)]
    if (scene.hero === 'framed')
      picture.push(...framedPhoto(scene, area, { kind: 'rect', ...area }, 'background', foot))
    else picture.push(...panelScene(scene, area, hero))
    return { picture: [...picture, grain(scene, 0.05)], copy }
  },
}

function panelScene(scene: Scene, area: Box, room: Box): Layer[] {
  const { look, unit } = scene
  const stands = Math.min(bottom(room), bottom(area) - area.height * 0.075)
  const floor = bottom(area) - stands + 60 * unit
  const line = bottom(area) - floor
  const r = Math.min(area.width, area.height) * 0.38
  const sunX = area.x + area.width * (0.3 + 0.4 * scene.random('sun')())
  const hero: Box = { ...room, y: room.y + 20 * unit, height: stands - room.y - 20 * unit }
  return [
    fill(area, {
      kind: 'linear',
      from: [area.x, area.y],
      to: [right(area), bottom(area)],
      stops: [
        [0, look.form],
        [1, look.formFar],
      ],
    }),
    {
      kind: 'group',
      clip: { kind: 'rect', ...area },
      children: [
        disc(sunX, line, r, mix(look.form, look.ground, 0.5), mix(look.form, look.ground, 0.12)),
        fill(
          { ...area, y: line, height: floor },
          {
            kind: 'linear',
            from: [0, line],
            to: [0, bottom(area)],
            stops: [
              [0, mix(look.formFar, look.ink, 0.12)],
              [1, mix(look.formFar, look.ink, 0.02)],
            ],
          },
        ),
      ],
    },
    ...standingHero(scene, hero),
  ]
}
