import { bottom, centreX, right } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Layer } from '../../layout.ts'
import { bar, deeper, down, lighter, oval, path } from '../../subjects/draw.ts'
import { fill, grain } from '../backdrop.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import { parted } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { prop } from './home.ts'
import { bush } from './scenery.ts'

/** A counter against a wall with a great half sun, plants at the sides. */
export const counter: Composition = {
  id: 'counter',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, unit, frame, shape } = scene
    const { copy, area, hero, foot } = parted(scene, {
      share: shape === 'portrait' ? 0.55 : 0.5,
      headlineMax: 124,
    })
    const stands = Math.min(bottom(hero), bottom(area) - area.height * 0.07)
    const line0 = stands - area.height * 0.06
    const [sunColour = '', far = '', , near = '', wood = ''] = look.palette
    const r = Math.min(area.width * (shape === 'wide' ? 0.47 : 0.36), (line0 - area.y) * 0.78)
    const cx = centreX(hero)
    const rays = Array.from({ length: 11 }, (_, i) => {
      const a0 = Math.PI + (i * Math.PI) / 11 + 0.05
      const a1 = a0 + Math.PI / 22
      const far0 = Math.max(area.width, area.height) * 1.1
      const at = (a: number) =>
        `${Math.round(cx + Math.cos(a) * far0)} ${Math.round(line0 + Math.sin(a) * far0)}`
      return path(
        `M${cx} ${line0} L${at(a0)} L${at(a1)} Z`,
        withAlpha(lighter(look.form, 0.5), look.dark ? 0.1 : 0.34),
      )
    })
    const side = Math.min(area.width, area.height)
    const upright = area.height > area.width
    const scenery: Layer[] = [
      fill(area, down(area.y, bottom(area), [0, look.form], [1, look.formFar])),
      ...rays,
      oval(cx, line0, r, r, mix(sunColour, look.form, 0.12)),
      oval(cx, line0, r * 0.8, r * 0.8, withAlpha(lighter(sunColour, 0.4), 0.5)),
      bush(area.x + area.width * 0.08, line0 + 2, side * 0.0014, mix(near, far, 0.3)),
      bush(right(area) - area.width * 0.1, line0 + 2, side * 0.0017, mix(near, far, 0.15)),
      prop(scene, 0, {
        x: area.x + area.width * 0.02,
        y: line0 - side * (upright ? 0.24 : 0.34) + 4,
        width: area.width * (upright ? 0.26 : 0.2),
        height: side * (upright ? 0.24 : 0.34),
      }),
      prop(scene, 1, {
        x: area.x + area.width * (upright ? 0.74 : 0.79),
        y: line0 - side * (upright ? 0.19 : 0.27) + 4,
        width: area.width * (upright ? 0.24 : 0.18),
        height: side * (upright ? 0.19 : 0.27),
      }),
      bar(
        area.x,
        line0,
        area.width,
        bottom(area) - line0,
        down(line0, bottom(area), [0, lighter(wood, 0.12)], [1, deeper(wood, 0.06)]),
      ),
      bar(area.x, line0, area.width, 8 * unit, withAlpha('#ffffff', 0.25)),
    ]
    const picture: Layer[] = [
      fill(frame, {
        kind: 'linear',
        from: [0, 0],
        to: [0, frame.height],
        stops: [
          [0, look.ground],
          [1, mix(look.ground, look.groundFar, 0.5)],
        ],
      }),
    ]
    if (scene.hero === 'framed')
      picture.push(...framedPhoto(scene, area, { kind: 'rect', ...area }, 'background', foot))
    else {
      picture.push({ kind: 'group', role: 'decor', clip: { kind: 'rect', ...area }, children: scenery })
      picture.push(
        ...standingHero(scene, {
          x: hero.x + hero.width * 0.08,
          y: hero.y + 14 * unit,
          width: hero.width * 0.84,
          height: stands - hero.y - 14 * unit,
        }),
      )
    }
    return { picture: [...picture, grain(scene, 0.085)], copy }
  },
}
