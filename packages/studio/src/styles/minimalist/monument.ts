import { bottom, right } from '../../box.ts'
import type { Box, Layer } from '../../layout.ts'
import { slanted } from '../../subjects/draw.ts'
import { fill, grain, toneRamp } from '../backdrop.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import { headlineOver, isStandard } from '../skeleton.ts'
import type { Composition } from '../style.ts'

/** Type as large as the page bears; under it a field of colour in the corner, the subject stepping out of it. */
export const monument: Composition = {
  id: 'monument',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame, shape, unit } = scene
    const { copy, hero } = headlineOver(scene, {
      headlineMax: shape === 'wide' ? 150 : 250,
      footer: false,
      kicker: false,
      upper: 0.54,
      overOnStandard: true,
    })
    const beside = shape === 'wide' && !isStandard(scene)
    const field: Box = beside
      ? { x: hero.x + hero.width * 0.34, y: frame.height * 0.32, width: 0, height: 0 }
      : shape === 'tall'
        ? { x: frame.width * 0.34, y: hero.y + hero.height * 0.2, width: 0, height: 0 }
        : { x: hero.x + hero.width * 0.3, y: hero.y + hero.height * 0.24, width: 0, height: 0 }
    field.width = frame.width - field.x
    field.height = frame.height - field.y
    const picture: Layer[] = [toneRamp(scene, look.ground, look.groundFar)]
    if (scene.hero === 'framed') {
      const photo: Box =
        shape === 'tall'
          ? hero
          : {
              ...hero,
              y: beside ? frame.height * 0.16 : hero.y,
              height: bottom(hero) - (beside ? frame.height * 0.16 : hero.y),
            }
      picture.push(fill(field, look.form), ...framedPhoto(scene, photo, { kind: 'rect', ...photo }))
    } else {
      picture.push(
        fill(
          field,
          slanted([field.x, field.y], [right(field), bottom(field)], [0, look.form], [1, look.formFar]),
        ),
      )
      const low = shape === 'tall' ? bottom(hero) : Math.min(frame.height - 40 * unit, bottom(hero))
      picture.push(
        ...standingHero(scene, {
          ...hero,
          y: beside ? frame.height * 0.14 : hero.y,
          height: low - (beside ? frame.height * 0.14 : hero.y),
        }),
      )
    }
    return { picture: [...picture, grain(scene, 0.05)], copy }
  },
}
