import { bottom, right } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { bar, deeper, down, lighter } from '../../subjects/draw.ts'
import { fill, grain } from '../backdrop.ts'
import { parted } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { lamp, shelf, view } from './interior.ts'
import { company, floorOf, photoCard } from './stage.ts'

/** Inside: a window with a view, a lamp, a shelf and a table that carries the subject. */
export const room: Composition = {
  id: 'room',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, unit, frame, shape } = scene
    const { copy, area, hero } = parted(scene, {
      share: shape === 'portrait' ? 0.56 : 0.53,
      headlineMax: 124,
    })
    const lower = shape === 'tall' ? bottom(hero) + 30 * unit : bottom(area) - area.height * 0.09
    const table = lower - area.height * (shape === 'tall' ? 0.03 : 0.035)
    const wall = mix(look.form, look.ground, look.dark ? 0.1 : 0.25)
    const wood = floorOf(look)
    const picture: Layer[] = [fill(frame, look.ground)]
    const framed = scene.hero === 'framed'
    const upright = area.height > area.width * 1.1
    const w = Math.min(area.width * (upright ? 0.42 : 0.25), area.height * 0.44)
    const windowBox: Box = {
      x: area.x + area.width * 0.08,
      y: area.y + area.height * (upright ? 0.09 : 0.13),
      width: w,
      height: Math.min(w * 1.5, (table - area.y) * 0.62),
    }
    const shelfX = right(area) - area.width * 0.4
    const shelfY = area.y + area.height * 0.27
    const shelfW = area.width * 0.34
    const scenery: Layer[] = [
      fill(area, down(area.y, bottom(area), [0, wall], [1, mix(wall, look.formFar, 0.6)])),
      ...(framed ? [] : view(scene, windowBox)),
      ...lamp(
        scene,
        area.x + area.width * (upright ? 0.55 : 0.64),
        area.y - 1,
        area.height * (upright ? 0.09 : 0.05),
        Math.min(area.width, area.height) * (upright ? 0.06 : 0.05),
      ),
      ...(upright && !framed ? shelf(scene, shelfX, shelfY, shelfW) : []),
      bar(
        area.x,
        table,
        area.width,
        bottom(area) - table + 1,
        down(table, bottom(area), [0, lighter(wood, 0.14)], [1, deeper(wood, 0.12)]),
      ),
      bar(area.x, table, area.width, 6 * unit, withAlpha('#ffffff', 0.26)),
    ]
    picture.push({ kind: 'group', role: 'decor', clip: { kind: 'rect', ...area }, children: scenery })
    const height = (lower - area.y) * (upright ? 0.6 : 0.75)
    const stand: Box =
      shape === 'wide' || shape === 'tall'
        ? {
            x: hero.x,
            y: Math.max(hero.y, lower - height),
            width: hero.width,
            height: Math.min(height, lower - hero.y),
          }
        : { x: hero.x + hero.width * 0.32, y: lower - height, width: hero.width * 0.68, height }
    // a photo leans on the wall as a large print
    const print: Box = {
      ...hero,
      y: area.y + (lower - area.y) * 0.12,
      height: (lower - area.y) * 0.88 - 6 * unit,
    }
    picture.push(...(framed ? photoCard(scene, shape === 'tall' ? hero : print) : company(scene, stand)))
    return { picture: [...picture, grain(scene, 0.085)], copy }
  },
}
