import type { Box, Layer } from '../../layout.ts'
import { fill } from '../../styles/backdrop.ts'
import { framedPhoto, standingHero } from '../../styles/hero.ts'
import type { Scene } from '../../styles/scene.ts'
import { parted } from '../../styles/skeleton.ts'
import type { Composition } from '../../styles/style.ts'
import { inset } from '../../box.ts'

/** The photo or clip from edge to edge; words, where there are any, on plain ground beside it and never on it. */
export const window: Composition = {
  id: 'window',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, look } = scene
    if (scene.words.headline === '') return { picture: shown(scene, frame, frame, 0), copy: [] }
    const { copy, area, hero, foot } = parted(scene, {
      share: scene.shape === 'portrait' ? 0.66 : 0.62,
      headlineMax: 92,
    })
    return { picture: [fill(frame, look.ground), ...shown(scene, area, hero, foot)], copy }
  },
}

function shown(scene: Scene, area: Box, room: Box, foot: number): Layer[] {
  if (scene.hero === 'framed') return framedPhoto(scene, area, { kind: 'rect', ...area }, 'background', foot)
  const { form, formFar } = scene.look
  const ground = fill(area, {
    kind: 'linear',
    from: [area.x, area.y],
    to: [area.x, area.y + area.height],
    stops: [
      [0, form],
      [1, formFar],
    ],
  })
  return [ground, ...standingHero(scene, inset(room, room.width * 0.06, room.height * 0.04))]
}
