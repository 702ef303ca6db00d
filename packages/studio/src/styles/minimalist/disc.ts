import { centreX, centreY, within } from '../../box.ts'
import type { Box, Layer } from '../../layout.ts'
import { disc, grain, toneRamp, windowLight } from '../backdrop.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import { headlineOver } from '../skeleton.ts'
import type { Composition } from '../style.ts'

/** The subject before one large disc. */
export const onDisc: Composition = {
  id: 'disc',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, unit, shape, frame } = scene
    const { copy, hero } = headlineOver(scene, {
      overOnStandard: true,
      headlineMax: shape === 'wide' ? 116 : 140,
    })
    const box = within(hero, 1, shape === 'portrait' ? 0.72 : 0.6, shape === 'wide' ? 0.5 : 1)
    const r = box.width * 0.5
    const picture: Layer[] = [
      toneRamp(scene, look.ground, look.groundFar),
      windowLight(scene, frame.width * (0.42 + 0.4 * scene.random('light')()), look.dark ? '0d' : '4d'),
    ]
    if (scene.hero === 'framed') {
      picture.push(
        ...framedPhoto(scene, box, { kind: 'ellipse', cx: centreX(box), cy: centreY(box), rx: r, ry: r }),
      )
    } else {
      // on a story the disc rises out of the foot, wider than the frame
      if (shape === 'tall')
        picture.push(
          disc(frame.width * 0.54, hero.y + frame.width * 0.6, frame.width * 0.58, look.form, look.formFar),
        )
      else picture.push(disc(centreX(box), centreY(box), r, look.form, look.formFar))
      const inner: Box =
        shape === 'tall'
          ? { ...hero, y: hero.y + hero.height * 0.08, height: hero.height * 0.92 }
          : { x: hero.x, y: box.y + box.height * 0.06, width: hero.width, height: box.height * 0.87 }
      const wide = Math.min(inner.width, r * 2.08)
      picture.push(
        ...standingHero(
          scene,
          shape === 'tall'
            ? inner
            : {
                ...inner,
                x:
                  centreX(box) -
                  Math.min(wide / 2, centreX(box) - hero.x, hero.x + hero.width - centreX(box)),
                width: 2 * Math.min(wide / 2, centreX(box) - hero.x, hero.x + hero.width - centreX(box)),
              },
        ),
      )
    }
    return { picture: [...picture, grain(scene, 0.05 * unit)], copy }
  },
}
