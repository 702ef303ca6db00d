import { bottom, inset, right } from '../../box.ts'
import type { Box, Layer } from '../../layout.ts'
import { line } from '../../subjects/draw.ts'
import { headlineOver } from '../skeleton.ts'
import type { Scene } from '../scene.ts'
import type { Composition } from '../style.ts'
import { brushed, drops, splashes } from './blot.ts'
import { sprig, flower } from './botany.ts'
import { mounted, stillLife } from './hero.ts'
import { lean, ornament, page, pencilStroke, petalsOf, tooth, wash } from './page.ts'
import { brushedPlates } from './words.ts'

export const wordBoxes = (copy: readonly Layer[]): Box[] =>
  copy
    .filter((layer) => layer.bounds && layer.role !== 'decor')
    .map((layer) => layer.bounds ?? { x: 0, y: 0, width: 0, height: 0 })

/** One generous swatch of wash, the subject on it, the words on free paper. */
export const swatch: Composition = {
  id: 'swatch',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { shape, unit, frame } = scene
    const { copy, hero } = headlineOver(scene, {
      headlineMax: shape === 'wide' ? 112 : shape === 'square' ? 104 : 140,
      footer: shape !== 'wide',
    })
    const spill = shape === 'wide' ? 24 * unit : 0
    const room: Box =
      shape === 'tall' && scene.hero !== 'framed'
        ? inset(hero, -20 * unit, 0)
        : { ...hero, x: hero.x - spill }
    const area: Box = { ...room, width: Math.min(right(room) + spill, frame.width - 34 * unit) - room.x }
    return {
      picture: [...page(scene), ...swatchOf(scene, area, copy), ...heroOn(scene, area), tooth(scene)],
      copy: brushedPlates(scene, copy),
    }
  },
}

function swatchOf(scene: Scene, area: Box, copy: readonly Layer[]): Layer[] {
  const { look, unit } = scene
  const [a = '', , c = ''] = look.palette
  const random = scene.random('swatch')
  const field = inset(area, area.width * 0.035, area.height * 0.07)
  const petals = petalsOf(look)
  const low = bottom(field)
  const long = Math.min(area.width, area.height) * 0.34
  return [
    wash(scene, 'swatch', [
      ...brushed(field, a, lean(a, 24, 0.035), random),
      ...drops(field, [lean(a, 34, 0.05), lean(a, -26, -0.07), lean(a, 18, 0.06)], random),
      ...splashes(
        field.x + field.width / 2,
        field.y + field.height / 2,
        Math.max(field.width, field.height) * 0.6,
        [a, c],
        16,
        random,
        [...wordBoxes(copy), field],
      ),
    ]),
    ornament(scene, 'swatch sprigs', [
      sprig(right(field) - long * 0.1, low, long * 1.2, -1.75, petals, random),
      sprig(right(field) - long * 0.25, low, long, -2.2, petals, random, 1),
      sprig(right(field) - long * 0.02, low, long * 0.9, -1.2, petals, random, 2),
      flower(right(field) - long * 0.16, low - long * 0.12, long * 0.24, petals, random),
      flower(right(field) - long * 0.46, low - long * 0.02, long * 0.15, petals, random),
    ]),
    line(
      `M${field.x + field.width * 0.06} ${low - area.height * 0.03} C${field.x + field.width * 0.3} ${low - area.height * 0.045} ${field.x + field.width * 0.6} ${low - area.height * 0.02} ${field.x + field.width * 0.8} ${low - area.height * 0.035}`,
      pencilStroke(look, 0.3),
      1.8 * unit,
      { role: 'decor' },
    ),
  ]
}

function heroOn(scene: Scene, area: Box): Layer[] {
  if (scene.hero === 'framed') return mounted(scene, inset(area, area.width * 0.07, area.height * 0.06))
  return stillLife(
    scene,
    {
      x: area.x + area.width * 0.08,
      y: area.y,
      width: area.width * 0.8,
      height: area.height * 0.965,
    },
    1,
  )
}
