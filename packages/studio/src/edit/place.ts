import { contains } from '../box.ts'
import type { Layer, Point, TextLayer } from '../layout.ts'
import { thenMoved } from './affine.ts'
import { shiftInto, shiftIntoView } from './clamp.ts'
import type { ElementEdit, ElementName } from './edits.ts'
import { boxesOf, type ElementBoxes } from './element-box.ts'
import { laid, type Surroundings } from './lay.ts'
import { movedLayer } from './move-layer.ts'

/** Each layer of an element as it is after a person moved, scaled or re-broke it; none where nothing of it is seen. */
export function placed(
  name: ElementName,
  layers: readonly Layer[],
  edit: ElementEdit,
  around: Surroundings,
): ReadonlyMap<Layer, Layer> {
  const boxes = boxesOf(layers)
  if (!boxes) return new Map()
  const text = layers.find((layer): layer is TextLayer => layer.kind === 'text')
  const laying = laid(name, text, boxes, edit, around)
  const movedBy = (by: Point) =>
    new Map(
      layers.map((layer): [Layer, Layer] =>
        layer === text && laying.text
          ? [layer, movedLayer(laying.text, thenMoved({ sx: 1, sy: 1, tx: 0, ty: 0 }, by))]
          : [layer, movedLayer(layer, thenMoved(laying.mapOf(layer), by))],
      ),
    )
  const { frame } = around
  const [x, y]: Point = [(edit.dx ?? 0) * frame.width, (edit.dy ?? 0) * frame.height]
  const [dx, dy] = shiftBack(name, boxes, boxesOf([...movedBy([x, y]).values()]) ?? boxes, around)
  return movedBy([x + dx, y + dy])
}

function shiftBack(
  name: ElementName,
  before: ElementBoxes,
  after: ElementBoxes,
  { safe, frame }: Surroundings,
): Point {
  if (name === 'subject') return shiftIntoView(after.core, frame)
  return shiftInto(contains(safe, before.whole, 1.5) ? after.whole : after.core, safe, frame)
}
