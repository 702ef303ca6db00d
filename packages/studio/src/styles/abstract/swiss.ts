import { bottom, right } from '../../box.ts'
import { contrast } from '../../colour/contrast.ts'
import { mix, oklchOf } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { oval } from '../../subjects/draw.ts'
import { fill, grain } from '../backdrop.ts'
import { framedPhoto } from '../hero.ts'
import { headlineOver, isStandard } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { figure, figureLightness, tonesOf } from './figure.ts'

/** Type as large as the frame bears, and one giant circle that the frame's edge cuts. */
export const swiss: Composition = {
  id: 'swiss',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame, shape, unit } = scene
    const { copy, hero } = headlineOver(scene, {
      headlineMax: shape === 'wide' ? 132 : 190,
      kicker: false,
      footer: false,
      upper: 0.5,
      overOnStandard: true,
    })
    const [, , middle = '', bright = '', light = ''] = look.palette
    const tall = shape === 'tall'
    const low = bottom(hero)
    const room = tall ? { ...hero, width: right(hero) - hero.x } : hero
    // as large as fits between the words, running over the edges where nothing is read
    const r = tall ? frame.width * 0.6 : Math.min(room.width * 0.66, (frame.height - room.y) * 0.62)
    const cx = tall ? frame.width * 0.56 : Math.max(room.x + r - 12 * unit, right(room) - r * 0.82)
    const cy = tall
      ? room.y + r + 30 * unit
      : shape === 'wide' && !isStandard(scene)
        ? frame.height * 0.54
        : room.y + r
    // of the look's colours the one that the subject stands out from most, and that the ground lets be seen
    const own = figureLightness(scene)
    const apart = (colour: string) => Math.abs(oklchOf(colour).l - own)
    const seen = [bright, light, middle].filter((colour) => contrast(colour, look.ground) > 1.3)
    const ball = seen.toSorted((a, b) => apart(b) - apart(a))[0] ?? bright
    const picture: Layer[] = [
      fill(frame, look.ground),
      oval(cx, cy, r, r, ball, { role: 'decor' }),
      {
        kind: 'group',
        role: 'decor',
        clip: { kind: 'ellipse', cx, cy, rx: r, ry: r },
        children: [oval(cx + r * 0.62, cy + r * 0.66, r, r, mix(ball, look.dark ? middle : '#ffffff', 0.45))],
      },
    ]
    if (scene.hero === 'framed') {
      const round = Math.min(r * 0.96, room.width / 2, room.height / 2)
      const [px, py] = [right(room) - round, Math.min(Math.max(cy, room.y + round), low - round)]
      const box: Box = { x: px - round, y: py - round, width: 2 * round, height: 2 * round }
      picture.push(...framedPhoto(scene, box, { kind: 'ellipse', cx: px, cy: py, rx: round, ry: round }))
    } else {
      const height = Math.min(room.height, r * 1.62)
      const y = Math.min(Math.max(room.y, cy - height * 0.5), low - height)
      picture.push(...figure(scene, { x: room.x, y, width: room.width, height }, 'tones', tonesOf(look)))
    }
    return { picture: [...picture, grain(scene, 0.06)], copy }
  },
}
