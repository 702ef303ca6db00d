import { contrastBehind, leastContrast } from '../inspect/legibility.ts'
import type { Layer, Layout } from '../layout.ts'
import { plateOf } from '../render/raster.ts'
import type { Scene } from './scene.ts'

const onPlates: ReadonlySet<string> = new Set(['cta', 'offer'])
const spare = 0.5
const light = '#fffdf8'
const dark = '#17100f'

/**
 * Copy in inks made for what it stands on: a set has walls and floors of its own, so words over dark rubber turn light
 * though those on the pale wall are dark. Measured on a small picture; a veil over the set would dull what is sold.
 */
export function inFittingInks(
  scene: Scene,
  picture: readonly Layer[],
  copy: readonly Layer[],
): { copy: Layer[]; legible: boolean } {
  const { look, frame, placement, safe, language, direction, photo } = scene
  const layout: Layout = {
    version: 1,
    placement,
    width: frame.width,
    height: frame.height,
    safe,
    language,
    direction,
    style: '',
    composition: '',
    look: look.id,
    seed: 0,
    assets: {
      ...(photo ? { [photo.id]: photo } : {}),
      ...(photo?.cutout ? { [photo.cutout.id]: photo.cutout } : {}),
    },
    layers: [...picture],
    shortened: [],
  }
  const plate = plateOf(layout, 0.2)
  let every = true
  const inked = copy.map((layer) => {
    if (layer.kind !== 'text' || onPlates.has(layer.role)) return layer
    const legible = (ink: string) => contrastBehind(layer, plate, ink) >= leastContrast + spare
    const ink = [layer.ink, look.ink, light, dark].find((other) => legible(other))
    every &&= ink !== undefined
    return ink ? { ...layer, ink } : layer
  })
  return { copy: inked, legible: every }
}
