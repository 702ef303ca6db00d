import { within } from '../../box.ts'
import { legibleInk } from '../../colour/contrast.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import { belongingTo } from '../../edit/owner.ts'
import type { Box, Layer } from '../../layout.ts'
import { bar, deeper, down, lighter, line } from '../../subjects/draw.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import type { Scene } from '../scene.ts'
import type { Look } from '../style.ts'
import { heroWidth, prop } from './home.ts'

/** Words that stand below a line take an ink made for what is there. */
export function inkedBelow({ look }: Scene, copy: Layer[], y: number, ground: string): Layer[] {
  const ink = legibleInk(ground, [look.ink, look.ground, mix('#ffffff', ground, 0.08)], 5.5)
  return copy.map((layer) => {
    if (layer.kind !== 'text' || layer.bounds.y < y || layer.role === 'cta' || layer.role === 'offer')
      return layer
    return { ...layer, ink }
  })
}

export const floorOf = ({ palette, form }: Look): string => palette[4] ?? form

/** A plain floor from `y` to the frame's foot, lit at its far edge. */
export function floorFrom({ frame, look }: Scene, y: number, colour = floorOf(look)): Layer[] {
  const h = frame.height - y
  return [
    bar(
      0,
      y,
      frame.width,
      h + 1,
      down(y, frame.height, [0, lighter(colour, 0.1)], [1, deeper(colour, 0.14)]),
    ),
    bar(0, y, frame.width, Math.max(4, h * 0.022), withAlpha('#ffffff', 0.2)),
  ]
}

/** Boards of a table top running away from the eye. */
export function boards({ frame, look }: Scene, y: number): Layer[] {
  const wood = floorOf(look)
  const h = frame.height - y
  return [0.26, 0.5, 0.78].map((t) =>
    line(`M0 ${y + h * t} H${frame.width}`, withAlpha(deeper(wood, 0.4), 0.3), 2.5),
  )
}

/** The hero with the place's small things at its sides as far as there is room for them. */
export function company(scene: Scene, box: Box): Layer[] {
  const width = heroWidth(scene, box)
  const free = box.width - width
  if (scene.hero === 'framed' || free < box.width * 0.16) return standingHero(scene, box)
  const high = box.height * 0.5
  const lower = box.y + box.height
  const one = free < box.width * 0.42
  // one thing at the start side, or one at each
  const x = one ? box.x + free : box.x + free * 0.54
  const side = (at: number, room: Box) =>
    prop(scene, at, { ...room, y: lower - high * (at ? 0.82 : 1), height: high * (at ? 0.82 : 1) })
  const gap = 10 * scene.unit
  return [
    side(0, { x: box.x, y: 0, width: x - box.x - gap, height: 0 }),
    ...(one
      ? []
      : [side(1, { x: x + width + gap, y: 0, width: box.x + box.width - x - width - gap, height: 0 })]),
    ...standingHero(scene, { ...box, x, width }),
  ]
}

/** A photo as a print standing in the scene. */
export function photoCard(scene: Scene, hero: Box): Layer[] {
  const { photo, unit, shape } = scene
  if (!photo) return []
  const aspect = shape === 'tall' ? hero.width / hero.height : photo.width / photo.height
  const box = within(hero, Math.min(1.5, Math.max(0.75, aspect)), 0.5, 1)
  const edge = 16 * unit
  const inner: Box = {
    x: box.x + edge,
    y: box.y + edge,
    width: box.width - 2 * edge,
    height: box.height - 2 * edge,
  }
  return belongingTo('subject', [
    bar(box.x, box.y, box.width, box.height, '#fffdf8', {
      radius: 26 * unit,
      shadow: { colour: '#2a141459', blur: 44 * unit, dx: 0, dy: 20 * unit },
      role: 'decor',
    }),
    ...framedPhoto(scene, inner, { kind: 'rect', ...inner, radius: 14 * unit }).map((layer): Layer => {
      if (layer.kind !== 'image') return layer
      const { shadow: _, ...flat } = layer
      return { ...flat, bounds: box }
    }),
  ])
}
