import { intersection, overlap, wholePixels } from '../box.ts'
import { everyLayer, type Box, type Layer, type Layout, type TextLayer } from '../layout.ts'
import type { ElementName } from './edits.ts'
import { boxesOf } from './element-box.ts'
import { isCore, ownerOf } from './owner.ts'

/** One thing of a finished poster that can be taken hold of. */
export type PosterElement = {
  name: ElementName
  /** Whole pixels around all of it, its plate too, inside the frame. */
  box: Box
  text?: string
  lines?: string[]
  ink?: string
  /** Of its letters, in pixels. */
  size?: number
  /** Whether its words can be typed: a name and a picture come from elsewhere. */
  canType: boolean
}

const typed: ReadonlySet<ElementName> = new Set(['headline', 'kicker', 'body', 'offer', 'cta'])

/** Every element that is seen on a poster, in painting order: of two that cover each other the later one is on top. */
export function elementsOf(layout: Layout): PosterElement[] {
  const frame: Box = { x: 0, y: 0, width: layout.width, height: layout.height }
  return inPaintingOrder(layout).flatMap(([name, layers]): PosterElement[] => {
    const boxes = boxesOf(layers)
    if (!boxes || overlap(boxes.whole, frame) === 0) return []
    const element = { name, box: wholePixels(intersection(boxes.whole, frame)), canType: typed.has(name) }
    const text = layers.find((layer): layer is TextLayer => layer.kind === 'text')
    if (!text) return [element]
    const lines = text.lines.map((line) => line.text)
    return [{ ...element, text: lines.join(' '), lines, ink: text.ink, size: text.size }]
  })
}

/** An element comes where the thing itself is painted, not the first of its shadows. */
function inPaintingOrder({ layers }: Layout): [ElementName, Layer[]][] {
  const found = new Map<ElementName, Layer[]>()
  for (const layer of everyLayer(layers)) {
    const name = ownerOf(layer)
    if (name && isCore(layer) && !found.has(name)) found.set(name, [])
  }
  for (const layer of layers) found.get(ownerOf(layer) ?? 'subject')?.push(...(ownerOf(layer) ? [layer] : []))
  return [...found]
}
