import type { Canvas } from '@napi-rs/canvas'
import { rgbOf } from '../../colour/oklch.ts'
import type { TonesEffect } from '../../effects.ts'
import { ramp } from '../ramp.ts'

/** Each pixel's lightness looked up in the ramp of colours; what is transparent stays so. */
export function paintTones(canvas: Canvas, { colours, amount }: TonesEffect): Canvas {
  const context = canvas.getContext('2d')
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  const table = ramp(colours.map((colour) => rgbOf(colour)))
  const { data } = image
  for (let k = 0; k < data.length; k += 4) {
    if (data[k + 3] === 0) continue
    const light = (data[k]! * 54 + data[k + 1]! * 183 + data[k + 2]! * 19) >> 8
    for (let c = 0; c < 3; c++) {
      const own = data[k + c]!
      data[k + c] = own + (table[light * 3 + c]! - own) * amount
    }
  }
  context.putImageData(image, 0, 0)
  return canvas
}
