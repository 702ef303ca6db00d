import { bottom, centreX, centreY, right } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import { belongingTo } from '../../edit/owner.ts'
import type { Box, Layer } from '../../layout.ts'
import { bar, deeper, lighter, oval, slanted } from '../../subjects/draw.ts'
import { subjectOf } from '../../subjects/index.ts'
import { placed } from '../../subjects/draw.ts'
import { fill, grain } from '../backdrop.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { parted } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { lying, scenic, shadeOf } from './home.ts'
import { floorOf } from './stage.ts'

/** A woven cloth of two crossing stripes. */
function cloth({ look, unit }: Scene, area: Box): Layer[] {
  const step = 92 * unit
  const stripe = withAlpha(look.dark ? lighter(look.form, 0.16) : '#ffffff', look.dark ? 0.3 : 0.42)
  const across = Array.from({ length: Math.ceil(area.height / step) }, (_, i) =>
    bar(area.x, bottom(area) - (i + 0.75) * step, area.width, step / 2, stripe),
  )
  const along = Array.from({ length: Math.ceil(area.width / step) }, (_, i) =>
    bar(area.x + (i + 0.25) * step, area.y, step / 2, area.height, stripe),
  )
  return [
    fill(area, slanted([area.x, area.y], [right(area), bottom(area)], [0, look.form], [1, look.formFar])),
    ...across,
    ...along,
  ]
}

/** Seen from above: a cloth, a round board with the subject on it, the place's small things around. */
export const flatlay: Composition = {
  id: 'flatlay',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame, shape, unit } = scene
    const { copy, area } = parted(scene, { share: shape === 'portrait' ? 0.55 : 0.52, headlineMax: 124 })
    const lower = shape === 'tall' ? area.y + area.height * 0.84 : bottom(area)
    const middle: Box = { ...area, height: lower - area.y }
    const r = Math.min(middle.width * 0.42, middle.height * 0.445)
    const [cx, cy] = [centreX(middle), shape === 'tall' ? centreY(middle) : centreY(middle)]
    const wood = mix(floorOf(look), look.dark ? '#9a6a4a' : '#c99a63', 0.72)
    const random = scene.random('things')
    const size = r * 0.86
    const spots: [number, number][] =
      middle.width > middle.height * 1.25
        ? [
            [area.x + size * 0.2, area.y + size * 0.34],
            [right(area) - size * 0.16, lower - size * 0.3],
            [right(area) - size * 0.3, area.y + size * 0.16],
            [area.x + size * 0.3, lower - size * 0.12],
          ]
        : [
            [area.x + size * 0.22, area.y + size * 0.2],
            [right(area) - size * 0.16, lower - size * 0.14],
            [right(area) - size * 0.2, area.y + size * 0.2],
            [area.x + size * 0.2, lower - size * 0.05],
          ]
    const lain = spots.map((spot, i) =>
      lying(scene, i, spot, size * (i < 2 ? 1 : 0.72), (random() - 0.5) * 1.5 + (i % 2 ? -0.4 : 0.4)),
    )
    const shades = shadeOf(
      scene,
      lain.map(({ shade }) => shade),
      area,
    )
    const things = [shades, ...lain.map(({ thing }) => thing)]
    const inner = r * 0.86
    const room: Box = { x: cx - inner * 0.86, y: cy - inner * 0.8, width: inner * 1.72, height: inner * 1.6 }
    const board: Layer[] = [
      oval(
        cx,
        cy,
        r,
        r,
        slanted([cx - r, cy - r], [cx + r, cy + r], [0, lighter(wood, 0.3)], [1, deeper(wood, 0.12)]),
        {
          shadow: { colour: '#2a142066', blur: 40 * unit, dx: 10 * unit, dy: 20 * unit },
          role: 'decor',
        },
      ),
      oval(cx, cy, inner, inner, mix('#fff4e4', look.form, look.dark ? 0.3 : 0.14), {
        role: 'decor',
      }),
      oval(
        cx - inner * 0.03,
        cy - inner * 0.03,
        inner * 0.97,
        inner * 0.97,
        withAlpha('#ffffff', look.dark ? 0.1 : 0.28),
        { role: 'decor' },
      ),
    ]
    const picture: Layer[] = [
      fill(frame, look.ground),
      {
        kind: 'group',
        role: 'decor',
        clip: { kind: 'rect', ...area },
        children: [...cloth(scene, area), ...things, ...board],
      },
    ]
    if (scene.hero === 'framed')
      picture.push(
        ...framedPhoto(
          scene,
          { x: cx - inner, y: cy - inner, width: 2 * inner, height: 2 * inner },
          { kind: 'ellipse', cx, cy, rx: inner, ry: inner },
        ),
      )
    else {
      if (scene.hero === 'drawing') {
        const { frame: own, draw } = subjectOf(scene.subject)
        const silhouette = scenic(
          placed(draw(look.subject), own, { ...room, x: room.x + r * 0.03, y: room.y + r * 0.05 }),
        )
        picture.push(
          ...belongingTo('subject', [
            shadeOf(scene, [silhouette], { x: cx - r, y: cy - r, width: 2 * r, height: 2 * r }),
          ]),
        )
      }
      picture.push(...standingHero(scene, room))
    }
    return { picture: [...picture, grain(scene, 0.085)], copy }
  },
}
