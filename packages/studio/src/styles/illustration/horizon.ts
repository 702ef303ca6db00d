import { bottom, union } from '../../box.ts'
import { withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer, TextLayer } from '../../layout.ts'
import { bar, deeper, down, lighter, line, path } from '../../subjects/draw.ts'
import { fill, grain } from '../backdrop.ts'
import { standingHero } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { headlineOver, isStandard } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { landscape } from './scenery.ts'
import { floorOf, inkedBelow, photoCard } from './stage.ts'

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
    const wide = shape === 'wide' && !isStandard(scene)
    const { copy, hero } = headlineOver(scene, {
      footer: !wide,
      overOnStandard: true,
      copyUntil: 0.68,
      headlineMax: wide ? 100 : 134,
    })
    const stands =
      shape === 'tall' ? bottom(hero) : shape === 'portrait' ? bottom(hero) : bottom(hero) - 10 * unit
    const tableY = wide ? frame.height * 0.86 : stands - hero.height * 0.12
    const horizon = tableY - Math.min(frame.height * (wide ? 0.07 : 0.12), hero.height * 0.3)
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
      copy: inkedBelow(scene, copy, tableY, floorOf(look)),
    }
  },
}
