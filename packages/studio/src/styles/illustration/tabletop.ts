import { bottom, right } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { bar, deeper, down, lighter, path } from '../../subjects/draw.ts'
import { fill, grain } from '../backdrop.ts'
import { standingHero } from '../hero.ts'
import { headlineOver, isStandard } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { bokeh, placeBack } from './home.ts'
import { boards, floorOf, inkedBelow, photoCard } from './stage.ts'

/** Close to the subject on its table, the place behind it out of focus, light falling in from the side. */
export const tabletop: Composition = {
  id: 'tabletop',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, shape, look, unit } = scene
    const { copy, hero } = headlineOver(scene, {
      footer: shape !== 'wide' || isStandard(scene),
      headlineMax: shape === 'wide' ? 112 : 168,
      overOnStandard: true,
      ...(shape === 'wide' ? {} : { upper: 0.44 }),
    })
    const tall = shape === 'tall'
    const stands = tall
      ? bottom(hero)
      : shape === 'wide' && !isStandard(scene)
        ? frame.height * 0.9
        : bottom(hero)
    const table = stands - Math.min(hero.height * 0.2, 120 * unit)
    const wood = floorOf(look)
    const [sun = look.form] = look.palette
    const area: Box = { ...frame, y: table - frame.height * 0.62, height: frame.height * 1.62 - table }
    const far: Layer = {
      kind: 'group',
      role: 'decor',
      bounds: frame,
      effect: { kind: 'soft', radius: 17 * unit },
      children: [
        fill(frame, down(0, table, [0, look.ground], [1, look.groundFar])),
        ...placeBack(scene, area, table + 30 * unit),
        bar(
          0,
          0,
          frame.width,
          table,
          down(
            0,
            table,
            [0, look.ground],
            [0.5, withAlpha(look.ground, 0.72)],
            [1, withAlpha(look.groundFar, 0.2)],
          ),
        ),
        ...bokeh(
          scene.random('lights'),
          { x: hero.x, y: hero.y, width: right(frame) - hero.x, height: table - hero.y },
          70 * unit,
          [sun, lighter(look.form, 0.5)],
          9,
        ),
      ],
    }
    const picture: Layer[] = [
      far,
      bar(
        0,
        table,
        frame.width,
        frame.height - table + 1,
        down(table, frame.height, [0, lighter(wood, 0.14)], [1, deeper(wood, 0.2)]),
      ),
      bar(0, table, frame.width, 5 * unit, withAlpha('#ffffff', 0.3)),
      ...boards(scene, table),
      // the light lies slanted on the table
      path(
        `M${hero.x + hero.width * 0.42} ${table} H${right(frame)} V${table + (frame.height - table) * 0.55} L${hero.x + hero.width * 0.8} ${frame.height} H${hero.x + hero.width * 0.3} Z`,
        down(table, frame.height, [0, withAlpha(mix(sun, '#ffffff', 0.4), 0.26)], [1, withAlpha(sun, 0)]),
      ),
    ]
    const room: Box = { ...hero, height: stands - hero.y }
    picture.push(...(scene.hero === 'framed' ? photoCard(scene, room) : standingHero(scene, room)))
    return { picture: [...picture, grain(scene, 0.09)], copy: inkedBelow(scene, copy, table, wood) }
  },
}
