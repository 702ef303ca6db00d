import { bottom, centreX, right, within } from '../../box.ts'
import { mix } from '../../colour/oklch.ts'
import type { Box, Layer, Shape } from '../../layout.ts'
import { disc, fill, grain, toneRamp, windowLight } from '../backdrop.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import { centred } from '../skeleton.ts'
import type { Composition } from '../style.ts'

/** An arch like a niche in a wall, everything on its axis. */
export const niche: Composition = {
  id: 'niche',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, unit, shape, frame } = scene
    const { copy, hero } = centred(scene)
    const tall = shape === 'tall' && scene.hero !== 'framed'
    const box = tall
      ? // on a story the niche is a gate that begins where the words end and goes down to the foot
        {
          x: frame.width * 0.09,
          y: hero.y,
          width: frame.width * 0.82,
          height: frame.height - hero.y + 20 * unit,
        }
      : shape === 'wide'
        ? within(hero, 0.9, 0.5, 0.5)
        : within(hero, Math.min(1.05, Math.max(0.74, hero.width / hero.height)), 0.5, 1)
    const radius = box.width / 2
    const arch = (b: Box): Shape => ({
      kind: 'rect',
      ...b,
      radius: [b.width / 2, b.width / 2, 18 * unit, 18 * unit],
    })
    const picture: Layer[] = [
      toneRamp(scene, look.ground, look.groundFar),
      windowLight(scene, frame.width * (0.6 + 0.35 * scene.random('light')()), look.dark ? '0a' : '38'),
    ]
    if (scene.hero === 'framed') picture.push(...framedPhoto(scene, box, arch(box)))
    else {
      const shelf = 26 * unit
      const ground = tall ? bottom(hero) - 60 * unit : bottom(box) - box.height * 0.13
      picture.push(
        {
          kind: 'shape',
          role: 'decor',
          shape: arch(box),
          fill: {
            kind: 'linear',
            from: [box.x, box.y],
            to: [right(box), bottom(box)],
            stops: [
              [0, look.formFar],
              [0.5, look.form],
            ],
          },
        },
        {
          kind: 'group',
          clip: arch(box),
          children: [
            disc(
              centreX(box),
              box.y + radius * 0.98,
              radius * 0.62,
              mix(look.form, look.ground, 0.45),
              mix(look.form, look.ground, 0.1),
            ),
            fill(
              { x: box.x, y: ground, width: box.width, height: bottom(box) - ground },
              mix(look.formFar, look.ink, 0.07),
            ),
          ],
        },
      )
      const floor = box.height * 0.075
      picture.push(
        ...standingHero(scene, {
          x: box.x + box.width * (tall ? 0.06 : 0.05),
          y: box.y + box.height * (tall ? 0.07 : 0.13),
          width: box.width * (tall ? 0.88 : 0.9),
          height: tall ? bottom(hero) - box.y - box.height * 0.07 : box.height * 0.87 - floor,
        }),
      )
      picture.push({
        kind: 'shape',
        role: 'decor',
        shape: {
          kind: 'rect',
          x: box.x,
          y: bottom(box) + shelf * 0.4,
          width: box.width,
          height: Math.max(2, 2.5 * unit),
        },
        fill: mix(look.ground, look.ink, 0.22),
      })
    }
    picture.push(grain(scene, 0.05))
    return { picture, copy }
  },
}
