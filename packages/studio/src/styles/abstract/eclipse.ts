import { centreX, centreY, within } from '../../box.ts'
import type { Box, Layer } from '../../layout.ts'
import { fill, grain } from '../backdrop.ts'
import { framedPhoto } from '../hero.ts'
import { centred } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { figure, raisedTones } from './figure.ts'
import { halo, orb } from './forms.ts'

/** A ring of light on one axis with the words. */
export const eclipse: Composition = {
  id: 'eclipse',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame, unit, shape } = scene
    const { copy, hero } = centred(scene)
    const box = within(hero, 1, 0.5, 0.55)
    const r = box.width * (scene.hero === 'framed' ? 0.49 : shape === 'wide' ? 0.5 : 0.48)
    const [cx, cy] = [centreX(box), centreY(box)]
    const picture: Layer[] = [
      fill(frame, {
        kind: 'radial',
        centre: [cx, cy],
        radius: Math.max(frame.width, frame.height) * 0.85,
        stops: [
          [0, look.groundFar],
          [1, look.ground],
        ],
      }),
      ...halo(scene, cx, cy, r),
    ]
    const inside: Box = { x: cx - r * 0.76, y: cy - r * 0.78, width: r * 1.52, height: r * 1.52 }
    if (scene.hero === 'framed') {
      const round = r * 0.94
      picture.push(
        ...framedPhoto(
          scene,
          { x: cx - round, y: cy - round, width: 2 * round, height: 2 * round },
          { kind: 'ellipse', cx, cy, rx: round, ry: round },
        ),
      )
    } else picture.push(...figure(scene, inside, 'tones', raisedTones(look)))
    const stars = scene.random('stars')
    for (let i = 0; i < 3; i++) {
      const a = stars() * 6.28
      picture.push(
        orb(
          cx + Math.cos(a) * r,
          cy + Math.sin(a) * r,
          r * (0.05 + 0.05 * stars()),
          look.palette[3] ?? look.form,
          look.dark,
        ),
      )
    }
    return { picture: [...picture, grain(scene, 0.08 * Math.min(1, unit))], copy }
  },
}
