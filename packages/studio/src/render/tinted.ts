import { createCanvas, type Canvas, type Image } from '@napi-rs/canvas'
import { rgbOf } from '../colour/oklch.ts'
import type { ImageLayer } from '../layout.ts'

const recent = new Map<string, Canvas>()
const keep = 3

/** The picture with its shadows drawn towards a colour; its lights stay as they are. */
export function tinted(
  id: string,
  picture: Image,
  { colour, amount }: NonNullable<ImageLayer['tint']>,
): Canvas {
  const key = `${id} ${colour} ${amount}`
  const known = recent.get(key)
  if (known) return known
  const canvas = createCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  context.drawImage(picture, 0, 0)
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height)
  const { data } = pixels
  const towards = rgbOf(colour)
  // the darker, the more: by the square of what is missing to white
  const share = Float32Array.from({ length: 256 }, (_, level) => amount * (1 - level / 255) ** 2)
  for (let k = 0; k < data.length; k += 4) {
    const light = (data[k]! * 54 + data[k + 1]! * 183 + data[k + 2]! * 19) >> 8
    const w = share[light]!
    for (let c = 0; c < 3; c++) data[k + c] = Math.round(data[k + c]! + (towards[c]! - data[k + c]!) * w)
  }
  context.putImageData(pixels, 0, 0)
  if (recent.size >= keep) recent.delete(recent.keys().next().value ?? '')
  recent.set(key, canvas)
  return canvas
}
