import { Image } from '@napi-rs/canvas'
import type { LayoutAsset } from '../layout.ts'

const recent = new Map<string, Image>()
const keep = 12

/** The decoded picture; decoding happens here and now, so painting stays synchronous. */
export function pictureOf(id: string, asset: LayoutAsset): Image {
  const known = recent.get(id)
  if (known) {
    recent.delete(id)
    recent.set(id, known)
    return known
  }
  const image = new Image()
  image.src = Buffer.from(asset.base64, 'base64')
  if (image.width === 0) throw new Error(`picture ${id} cannot be decoded`)
  if (recent.size >= keep) recent.delete(recent.keys().next().value ?? '')
  recent.set(id, image)
  return image
}
