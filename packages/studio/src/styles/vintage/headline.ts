import type { Layer } from '../../layout.ts'
import { textBlock, type Block } from '../block.ts'
import type { Scene } from '../scene.ts'
import { worn } from './surface.ts'

/** How the headline is printed: a second ink beside it, a rim of paper around it. */
export type HeadlineManner = { beside?: string; rim?: string; letters?: string }

export function headlineBlock(
  scene: Scene,
  width: number,
  height: number,
  ground: string,
  { max, lines, ink, beside, rim, letters }: { max: number; lines: number; ink: string } & HeadlineManner,
): Block {
  // the second ink reaches a little beyond the letters
  const spread = beside ? 0.05 : 0
  const block = textBlock(
    scene,
    scene.words.headline,
    { role: 'headline', typeface: scene.look.display, ink: letters ?? ink, max, min: 40, lines },
    width * (1 - spread * 0.3),
    height,
  )
  const size = block.size ?? 60 * scene.unit
  return {
    ...block,
    at: (x, y, align) =>
      block.at(x, y, align).flatMap((layer): Layer[] => {
        if (layer.kind !== 'text') return [layer]
        const printed: Layer = {
          ...layer,
          ...(beside ? { shadow: { colour: beside, blur: 0, dx: size * spread, dy: size * spread } } : {}),
          ...(rim ? { stroke: { colour: rim, width: size * 0.07 } } : {}),
        }
        // a breath of wear, in the ground's colour: it takes a hundredth of the letters and nothing of their edges
        return [
          printed,
          { ...worn(scene, layer.bounds, 0.045, rim ?? ground), element: 'headline', opacity: 0.55 },
        ]
      }),
  }
}
