import { bottom, union } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { across, bar, down, glow, oval } from '../../subjects/draw.ts'
import { fill, grain } from '../backdrop.ts'
import { headlineOver, isStandard } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { placeBack } from './home.ts'
import { company, floorFrom, floorOf, inkedBelow, photoCard } from './stage.ts'

/** The subject in the trade's own place, words on its calm wall. */
export const place: Composition = {
  id: 'place',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, shape, look, unit } = scene
    const wide = shape === 'wide' && !isStandard(scene)
    const { copy, hero } = headlineOver(scene, {
      footer: !wide,
      headlineMax: wide ? 104 : 140,
      copyUntil: 0.7,
      overOnStandard: true,
    })
    const stands = bottom(hero) - (wide ? hero.height * 0.03 : 0)
    const floor = wide ? frame.height * 0.83 : stands - Math.min(hero.height * 0.14, 90 * unit)
    const texts = copy.filter(({ kind, bounds }) => kind === 'text' && bounds && bottom(bounds) < hero.y)
    const head =
      texts.length > 0 && !wide ? bottom(union(texts.flatMap(({ bounds }) => bounds ?? []))) : frame.y
    // what stands at the back begins under the words
    const area: Box = wide
      ? { x: hero.x - 90 * unit, y: 0, width: frame.width - hero.x + 90 * unit, height: frame.height }
      : { ...frame, y: head - 20 * unit, height: frame.height - head + 20 * unit }
    const wall = look.ground
    const haze: Layer = wide
      ? bar(
          area.x - 1,
          0,
          260 * unit,
          floor,
          across(
            area.x,
            area.x + 260 * unit,
            [0, wall],
            [0.3, withAlpha(wall, 0.85)],
            [1, withAlpha(wall, 0)],
          ),
        )
      : bar(
          0,
          area.y - 1,
          frame.width,
          220 * unit,
          down(
            area.y,
            area.y + 220 * unit,
            [0, wall],
            [0.25, withAlpha(wall, 0.85)],
            [1, withAlpha(wall, 0)],
          ),
        )
    const picture: Layer[] = [
      fill(frame, wall),
      // the wall warms up towards the subject, away from where the haze ends the place
      wide
        ? fill(area, across(area.x, frame.width, [0, wall], [1, mix(look.groundFar, look.form, 0.3)]))
        : fill(
            { ...frame, y: area.y, height: floor - area.y },
            down(area.y, floor, [0, wall], [1, mix(look.groundFar, look.form, 0.3)]),
          ),
      {
        kind: 'group',
        role: 'decor',
        clip: { kind: 'rect', ...area },
        children: placeBack(scene, area, floor),
      },
      haze,
      ...floorFrom(scene, floor),
    ]
    const room: Box = { ...hero, y: hero.y + 8 * unit, height: stands - hero.y - 8 * unit }
    const light = Math.min(hero.width, hero.height) * 0.75
    const [cx, cy] = [hero.x + hero.width / 2, stands - hero.height * 0.45]
    picture.push(
      oval(
        cx,
        cy,
        light,
        light,
        glow(
          cx,
          cy,
          light,
          [0, withAlpha(look.palette[0] ?? '#ffffff', look.dark ? 0.5 : 0.75)],
          [1, withAlpha(look.palette[0] ?? '#ffffff', 0)],
        ),
      ),
      ...(scene.hero === 'framed' ? photoCard(scene, room) : company(scene, room)),
    )
    return {
      picture: [...picture, grain(scene, 0.085)],
      copy: inkedBelow(scene, copy, floor, floorOf(look)),
    }
  },
}
