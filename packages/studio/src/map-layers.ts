import type { Layer, Paint, ShapeLayer } from './layout.ts'

/** Every shape of a drawing put through `change`; a shape may become several layers or none. */
export function mapShapes(layers: readonly Layer[], change: (shape: ShapeLayer) => Layer[]): Layer[] {
  return layers.flatMap((layer): Layer[] => {
    if (layer.kind === 'group') return [{ ...layer, children: mapShapes(layer.children, change) }]
    return layer.kind === 'shape' ? change(layer) : [layer]
  })
}

/** A paint with each of its colours changed; transparency stays as it was. */
export function mapPaint(paint: Paint, change: (colour: string) => string): Paint {
  const keepingAlpha = (colour: string) => change(colour.slice(0, 7)) + colour.slice(7)
  if (typeof paint === 'string') return keepingAlpha(paint)
  return { ...paint, stops: paint.stops.map(([at, colour]) => [at, keepingAlpha(colour)]) }
}

/** Every colour of a drawing changed, its shadows' too. */
export const mapColours = (layers: readonly Layer[], change: (colour: string) => string): Layer[] =>
  mapShapes(layers, (shape) => [
    {
      ...shape,
      ...(shape.fill ? { fill: mapPaint(shape.fill, change) } : {}),
      ...(shape.stroke ? { stroke: { ...shape.stroke, paint: mapPaint(shape.stroke.paint, change) } } : {}),
    },
  ])

/** The one colour that stands for a paint: of a gradient the stop nearest its middle. */
export function mainColour(paint: Paint): string {
  if (typeof paint === 'string') return paint
  const [first] = paint.stops.toSorted(([a], [b]) => Math.abs(a - 0.5) - Math.abs(b - 0.5))
  return first?.[1] ?? '#808080'
}
