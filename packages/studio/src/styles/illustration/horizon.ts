import { bottom, union, within } from '../../box.ts'
import { legibleInk } from '../../colour/contrast.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer, TextLayer } from '../../layout.ts'
import { bar, deeper, down, lighter, line, path } from '../../subjects/draw.ts'
import { fill, grain } from '../backdrop.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { headlineOver } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { landscape } from './scenery.ts'

/** What of the copy stands in the sky. */
const skyCopy = (copy: readonly Layer[], horizon: number): Box => {
  const above = copy.filter(
    (layer): layer is TextLayer => layer.kind === 'text' && bottom(layer.bounds) < horizon,
  )
  return above.length > 0 ? union(above.map(({ bounds }) => bounds)) : { x: 0, y: 0, width: 0, height: 0 }
}

const sky = (scene: Scene, area: Box, horizon: number): Layer =>
  fill(area, down(area.y, horizon, [0, scene.look.ground], [1, scene.look.groundFar]))

/** A table top in one point perspective, its front edge lit. */
function table({ frame, look }: Scene, y: number): Layer[] {
  const wood = look.palette[4] ?? look.form
  const h = frame.height - y
  return [
    path(
      `M0 ${y} L${frame.width} ${y} L${frame.width} ${frame.height} L0 ${frame.height} Z`,
      down(y, frame.height, [0, lighter(wood, 0.1)], [1, deeper(wood, 0.16)]),
    ),
    bar(0, y, frame.width, Math.max(5, h * 0.035), withAlpha('#ffffff', 0.22)),
    ...[0.3, 0.52, 0.78].map((t) =>
      line(`M0 ${y + h * t} H${frame.width}`, withAlpha(deeper(wood, 0.4), 0.35), 2.5),
    ),
  ]
}

/** Copy in the sky, the subject on a table in front of the hills. */
export const horizonScene: Composition = {
  id: 'horizon',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, shape, unit, look } = scene
    const { copy, hero } = headlineOver(scene, {
      footer: shape !== 'wide',
      copyUntil: 0.68,
      headlineMax: shape === 'wide' ? 96 : 126,
    })
    const stands =
      shape === 'tall' ? bottom(hero) : shape === 'portrait' ? bottom(hero) : bottom(hero) - 10 * unit
    const tableY = shape === 'wide' ? frame.height * 0.86 : stands - hero.height * 0.12
    const horizon = tableY - Math.min(frame.height * (shape === 'wide' ? 0.07 : 0.12), hero.height * 0.3)
    const picture: Layer[] = [
      sky(scene, frame, horizon),
      ...landscape(scene, frame, horizon, skyCopy(copy, horizon)),
      ...table(scene, tableY),
    ]
    picture.push(
      ...(scene.hero === 'framed'
        ? photoCard(scene, hero)
        : standingHero(scene, { ...hero, height: stands - hero.y })),
    )
    return {
      picture: [...picture, grain(scene, 0.085)],
      copy: onTable(scene, copy, tableY, look.palette[4] ?? look.form),
    }
  },
}

// words that stand on the table take an ink made for its wood
function onTable({ look }: Scene, copy: Layer[], tableY: number, wood: string): Layer[] {
  const ink = legibleInk(wood, [look.ink, look.ground, mix('#ffffff', wood, 0.08)], 5.5)
  return copy.map((layer) => {
    if (layer.kind !== 'text' || layer.bounds.y < tableY || layer.role === 'cta' || layer.role === 'offer')
      return layer
    return { ...layer, ink }
  })
}

/** A photo as a print standing in the scene. */
function photoCard(scene: Scene, hero: Box): Layer[] {
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
  return [
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
  ]
}
