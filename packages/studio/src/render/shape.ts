import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import type { Paint, Shadow, Shape, ShapeLayer } from '../layout.ts'

export function pathOf(shape: Shape): Path2D {
  if (shape.kind === 'path') return new Path2D(shape.d)
  const path = new Path2D()
  if (shape.kind === 'ellipse') {
    // an ornament for which there is no room is not drawn
    path.ellipse(
      shape.cx,
      shape.cy,
      Math.max(0, shape.rx),
      Math.max(0, shape.ry),
      shape.turn ?? 0,
      0,
      Math.PI * 2,
    )
  } else if (shape.radius) {
    path.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius as number | number[])
  } else path.rect(shape.x, shape.y, shape.width, shape.height)
  return path
}

function applyPaint(
  context: SKRSContext2D,
  paint: Paint,
): string | ReturnType<SKRSContext2D['createLinearGradient']> {
  if (typeof paint === 'string') return paint
  const [focusX, focusY] = paint.kind === 'radial' ? (paint.focus ?? paint.centre) : [0, 0]
  const gradient =
    paint.kind === 'linear'
      ? context.createLinearGradient(paint.from[0], paint.from[1], paint.to[0], paint.to[1])
      : context.createRadialGradient(focusX, focusY, 0, paint.centre[0], paint.centre[1], paint.radius)
  for (const [offset, colour] of paint.stops) gradient.addColorStop(offset, colour)
  return gradient
}

/** Canvas shadows ignore the transform, so the caller's scale is applied here. */
export function applyShadow(context: SKRSContext2D, shadow: Shadow, scale: number): void {
  context.shadowColor = shadow.colour
  context.shadowBlur = shadow.blur * scale
  context.shadowOffsetX = shadow.dx * scale
  context.shadowOffsetY = shadow.dy * scale
}

export function paintShape(context: SKRSContext2D, layer: ShapeLayer, scale: number): void {
  const path = pathOf(layer.shape)
  if (layer.shadow) applyShadow(context, layer.shadow, scale)
  if (layer.blur) context.filter = `blur(${layer.blur * scale}px)`
  if (layer.fill) {
    context.fillStyle = applyPaint(context, layer.fill)
    context.fill(path)
  }
  if (layer.stroke) {
    if (layer.fill) context.shadowColor = 'transparent'
    context.strokeStyle = applyPaint(context, layer.stroke.paint)
    context.lineWidth = layer.stroke.width
    context.lineCap = layer.stroke.cap ?? 'butt'
    context.lineJoin = 'round'
    context.setLineDash(layer.stroke.dash ?? [])
    context.stroke(path)
  }
}
