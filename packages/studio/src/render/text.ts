import type { SKRSContext2D } from '@napi-rs/canvas'
import type { TextLayer } from '../layout.ts'
import { applySetting } from '../type/measure.ts'
import { applyShadow } from './shape.ts'

/** The words of one layer, line by line: drawn whole, each line keeps its own reading order. */
export function paintText(context: SKRSContext2D, layer: TextLayer, scale: number): void {
  applySetting(context, layer, layer.size)
  context.textAlign = layer.align
  context.fillStyle = layer.ink
  if (layer.shadow) applyShadow(context, layer.shadow, scale)
  // letter-spacing trails the last letter too, so a centred line is moved back by half of it
  const trailing = layer.tracking * layer.size
  const nudge =
    layer.align === 'center'
      ? trailing / 2
      : layer.align === 'right' && layer.direction === 'ltr'
        ? trailing
        : 0
  if (layer.stroke) {
    context.strokeStyle = layer.stroke.colour
    context.lineWidth = 2 * layer.stroke.width
    context.lineJoin = 'round'
    for (const line of layer.lines) context.strokeText(line.text, line.x + nudge, line.y)
    // the shadow belongs to the outline, not to the letters on it
    context.shadowColor = 'transparent'
  }
  for (const line of layer.lines) context.fillText(line.text, line.x + nudge, line.y)
}
