import { bottom, centreX } from '../../box.ts'
import type { Box, Layer } from '../../layout.ts'
import { grain } from '../backdrop.ts'
import type { Composition } from '../style.ts'
import { calm, textsOf, wetUntil } from './calm.ts'
import { inCompany } from './companions.ts'
import { lit } from './copy.ts'
import { crown } from './crown.ts'
import { gridFloor, skyline, sky, slicedSun, stars } from './ground.ts'
import { neonHero, screenPhoto } from './hero.ts'

/** The sliced sun over the city, a floor of light lines running to it, the subject in front. */
export const horizon: Composition = {
  id: 'horizon',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, shape, unit, safe } = scene
    const { copy, hero } = crown(scene)
    const wide = shape === 'wide'
    const stands: Box = wide ? { ...hero, y: safe.y + safe.height * 0.1, height: safe.height * 0.82 } : hero
    const cx = centreX(stands)
    const line = wide ? frame.height * 0.66 : stands.y + stands.height * (shape === 'tall' ? 0.66 : 0.72)
    const room = line - (wide ? frame.height * 0.07 : stands.y)
    const r = Math.min(stands.width * (wide ? 0.52 : 0.46), room / (wide ? 1.5 : 1.3))
    const towers = Math.min(room * 0.62, frame.height * 0.3)
    const picture: Layer[] = [
      ...sky(scene, line),
      ...stars(scene, { ...frame, height: line * 0.8 }, textsOf(copy)),
      ...slicedSun(scene, cx, line, r, wide ? 0.5 : 0.3),
      skyline(scene, { x: 0, y: line - towers, width: frame.width, height: towers }, 0.62),
      ...gridFloor(scene, line, cx),
      ...calm(scene, copy, stands, wide ? 0.9 : 0.62),
    ]
    picture.push(
      ...(scene.hero === 'framed'
        ? screenPhoto(scene, photoBox(stands, unit))
        : inCompany(scene, neonHero(scene, stands, 0.5, wetUntil(scene, copy, stands)), stands)),
    )
    return { picture: [...picture, grain(scene, 0.06)], copy: lit(scene, copy) }
  },
}

const photoBox = (hero: Box, unit: number): Box => ({
  ...hero,
  y: hero.y + 10 * unit,
  height: bottom(hero) - hero.y - 10 * unit,
})
