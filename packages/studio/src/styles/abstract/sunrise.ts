import { bottom, centreX } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Layer } from '../../layout.ts'
import { down, glow, oval } from '../../subjects/draw.ts'
import { fill, grain } from '../backdrop.ts'
import { framedPhoto } from '../hero.ts'
import { besides, tallCopy } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { figure, tonesOf } from './figure.ts'

/** A grainy sun of two colours, the subject before it drawn by one line. */
export const sunrise: Composition = {
  id: 'sunrise',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame, shape, unit } = scene
    const wide = shape === 'wide'
    const { copy, hero } = wide
      ? besides(scene)
      : tallCopy(scene, { headlineMax: shape === 'square' ? 116 : 150, kicker: false })
    const [, second = '', middle = '', bright = '', light = ''] = look.palette
    const r = wide
      ? Math.min(frame.height * 0.47, hero.width * 0.64)
      : shape === 'tall'
        ? frame.width * 0.6
        : (frame.height - hero.y) * 0.62
    const cx = wide ? Math.max(centreX(hero), hero.x + r - 10 * unit) : frame.width * 0.5
    const cy = wide ? frame.height * 0.52 : hero.y + r + 6 * unit
    const picture: Layer[] = [
      fill(
        frame,
        down(
          0,
          frame.height,
          [0, look.ground],
          [0.5, look.ground],
          [1, mix(second, middle, look.dark ? 0.55 : 0.5)],
        ),
      ),
      oval(
        cx,
        cy + r * 0.2,
        r * 1.7,
        r * 1.7,
        glow(cx, cy + r * 0.2, r * 1.7, [0.4, withAlpha(bright, 0.42)], [1, withAlpha(bright, 0)]),
        {
          role: 'decor',
        },
      ),
      oval(
        cx,
        cy,
        r,
        r,
        down(cy - r, cy + r, [0, light], [0.42, bright], [1, mix(middle, look.dark ? second : bright, 0.25)]),
        {
          role: 'decor',
        },
      ),
    ]
    if (scene.hero === 'framed') {
      const small = Math.min(r * 0.9, hero.height / 2, hero.width / 2)
      const y = Math.min(cy, bottom(hero) - small)
      picture.push(
        ...framedPhoto(
          scene,
          { x: cx - small, y: y - small, width: 2 * small, height: 2 * small },
          { kind: 'ellipse', cx, cy: y, rx: small, ry: small },
        ),
      )
    } else {
      const tones = tonesOf(look)
      const pair = look.dark
        ? [look.ground, tones.at(-1) ?? look.ink]
        : [mix(look.ground, '#ffffff', 0.6), look.ink]
      const head = hero.height * (wide ? 0.12 : shape === 'tall' ? 0.05 : 0.07)
      picture.push(
        ...figure(
          scene,
          {
            x: hero.x,
            y: hero.y + head,
            width: hero.width,
            height: hero.height - head + (wide ? -hero.height * 0.08 : shape === 'tall' ? 0 : 26 * unit),
          },
          'line',
          pair,
        ),
      )
    }
    return { picture: [...picture, grain(scene, 0.13)], copy }
  },
}
