import { bottom, centreX, contains, right } from '../box.ts'
import { extentOf } from '../extent.ts'
import type { Box, Layer, Point, TextLayer } from '../layout.ts'
import { mapOnto, scaledAbout, type Affine } from './affine.ts'
import { factor, type ElementEdit, type ElementName } from './edits.ts'
import type { ElementBoxes } from './element-box.ts'
import { resetText } from './reset-text.ts'
import { wholeText } from './whole-text.ts'

/** What laying must know of the poster; `sources` are its words as they were written. */
export type Surroundings = { frame: Box; safe: Box; minType: number; sources: readonly string[] }

/** Where each layer of an element comes to be; `text` is its text when the lines were broken anew. */
type Laying = { text?: TextLayer; mapOf(layer: Layer): Affine }

// a name, a button's label: never broken
const inOneLine: ReadonlySet<ElementName> = new Set(['cta', 'wordmark'])

/** An element in its new size, not moved yet. Text keeps its upper edge and the side it is aligned to, a thing its foot. */
export function laid(
  name: ElementName,
  text: TextLayer | undefined,
  boxes: ElementBoxes,
  edit: ElementEdit,
  around: Surroundings,
): Laying {
  const { safe, minType } = around
  // ornaments stay inside the safe area where they were composed there
  const box = contains(safe, boxes.whole, 1.5) ? boxes.whole : boxes.core
  const pivot = pivotOf(name, text, boxes, around)
  const most = Math.min(safe.width / box.width, safe.height / box.height)
  if (name === 'subject') return uniform(pivot, factor(edit.scale))
  if (!text) return uniform(pivot, Math.min(factor(edit.scale), most))
  // type that is composed at the least size cannot shrink
  const least = Math.min(1, minType / text.size)
  const scale = Math.max(least, factor(edit.scale))
  if (inOneLine.has(name)) return uniform(pivot, Math.max(least, Math.min(scale, most)))
  const { bounds } = text
  const room = {
    width: safe.width - (box.width - bounds.width) * scale,
    height: safe.height - (box.height - bounds.height) * scale,
  }
  const width = factor(edit.width)
  if (width === 1 && bounds.width * scale <= room.width && bounds.height * scale <= room.height)
    return uniform(pivot, scale)
  const reset = resetText(text, wholeText(text, around.sources), text.size * scale, {
    width: width === 1 ? room.width : bounds.width * width,
    most: room,
    minSize: Math.min(text.size, minType),
  })
  return { text: reset, mapOf: (layer) => following(layer, text, reset) }
}

function uniform(pivot: Point, scale: number): Laying {
  const map = scaledAbout(pivot, scale)
  return { mapOf: () => map }
}

/** A plate or an ornament of a text that took another shape: as far around it as it was. */
function following(
  layer: Layer,
  { bounds: was, size }: TextLayer,
  { bounds: is, size: sizeNow }: TextLayer,
): Affine {
  const by = sizeNow / size
  const own = layer.bounds ?? (layer.kind === 'texture' ? layer.box : extentOf([layer]))
  if (!own) return scaledAbout([was.x, was.y], by)
  const [left, top] = [(was.x - own.x) * by, (was.y - own.y) * by]
  return mapOnto(own, {
    x: is.x - left,
    y: is.y - top,
    width: is.width + left + (right(own) - right(was)) * by,
    height: is.height + top + (bottom(own) - bottom(was)) * by,
  })
}

function pivotOf(
  name: ElementName,
  text: TextLayer | undefined,
  { core, whole }: ElementBoxes,
  { frame, safe }: Surroundings,
): Point {
  if (name === 'subject') return [centreX(core), bottom(core)]
  const sides = { left: whole.x, center: centreX(whole), right: right(whole) }
  if (text && !inOneLine.has(name)) {
    const { bounds, align } = text
    const own = { left: bounds.x, center: centreX(bounds), right: right(bounds) }
    return [own[align], core.y]
  }
  // what is one line is set from its start; where it stands tells how it is placed
  if (Math.abs(centreX(whole) - centreX(frame)) < frame.width * 0.02) return [sides.center, core.y]
  if (Math.abs(right(whole) - right(safe)) < 2) return [sides.right, core.y]
  return [Math.abs(whole.x - safe.x) < 2 ? sides.left : sides[text?.align ?? 'left'], core.y]
}
