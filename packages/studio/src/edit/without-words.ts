import type { Layout } from '../layout.ts'
import { ownerOf } from './owner.ts'

/** The picture by itself: no text, button, plate or logo, and none of the shade that was laid under them. */
export function withoutWords(layout: Layout): Layout {
  const layers = layout.layers.filter((layer) => {
    const owner = ownerOf(layer)
    return layer.role !== 'scrim' && (owner === undefined || owner === 'subject')
  })
  return { ...layout, layers }
}
