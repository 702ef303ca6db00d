import { intersection, overlap, union, wholePixels } from '../box.ts'
import { extentOf } from '../extent.ts'
import type { Box, Layer, Layout, Shadow } from '../layout.ts'
import { reachOf } from '../render/effects/index.ts'
import type { ElementName } from './edits.ts'
import { boxesOf } from './element-box.ts'
import { ownerOf } from './owner.ts'
import { pannedIn } from './pan.ts'

/** `box`, whole pixels of the frame, holds all of the element, its shadows too. */
export type LiftedElement = { under: Layout; element: Layout; box: Box }

/**
 * A poster taken apart: without one element, and that element on nothing, so that one laid over the other is the
 * poster. Undefined for an element that is not there, and for a picture that fills its frame: it is moved inside it,
 * not lifted off.
 */
export function liftElement(layout: Layout, name: ElementName): LiftedElement | undefined {
  const { layers } = layout
  const own = layers.filter((layer) => ownerOf(layer) === name)
  const seen = boxesOf(own)
  if (!seen || (name === 'subject' && pannedIn(layers))) return undefined
  const first = layers.indexOf(own[0]!) // what is seen has layers
  // grain, a leaf before the thing: what is painted over it shows on it, and nowhere else
  const over = layers.slice(first).filter((layer) => ownerOf(layer) === name || ownerOf(layer) === undefined)
  const element: Layer[] = over.length === own.length ? own : [{ kind: 'group', within: own, children: over }]
  const frame: Box = { x: 0, y: 0, width: layout.width, height: layout.height }
  const reach = union([seen.whole, ...own.flatMap((layer) => seenOf(layer))])
  if (overlap(reach, frame) === 0) return undefined
  return {
    under: { ...layout, layers: layers.filter((layer) => !own.includes(layer)) },
    element: { ...layout, layers: element },
    box: wholePixels(intersection(reach, frame)),
  }
}

/** Where a layer can be seen at most: letters with their tails, shadows, light that spills over. */
function seenOf(layer: Layer): Box[] {
  const box = layer.kind === 'text' ? layer.bounds : (extentOf([layer]) ?? layer.bounds)
  if (!box) return []
  const by = marginOf(layer)
  return [{ x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by }]
}

function marginOf(layer: Layer): number {
  switch (layer.kind) {
    case 'text':
      return layer.size * 0.3 + (layer.stroke?.width ?? 0) + shadowOf(layer.shadow)
    case 'shape':
    case 'image':
      return 1 + shadowOf(layer.shadow)
    case 'group':
      return 1 + (layer.effect ? reachOf(layer.effect) : 0) + Math.max(0, ...layer.children.map(marginOf))
    default:
      return 1
  }
}

const shadowOf = (shadow: Shadow | undefined): number =>
  shadow ? shadow.blur * 1.5 + Math.max(Math.abs(shadow.dx), Math.abs(shadow.dy)) : 0
