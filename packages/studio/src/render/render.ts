import sharp from 'sharp'
import type { Layout } from '../layout.ts'
import { paint } from './paint.ts'

export type RenderOptions = {
  format: 'png' | 'jpeg' | 'webp'
  quality?: number
  scale?: number
  /** `transparent` keeps what is not painted clear; not for JPEG. */
  ground?: 'opaque' | 'transparent'
}
export type Rendered = { bytes: Buffer; width: number; height: number }

/** The layout as a picture file, sRGB, opaque unless told otherwise. The same layout and options give the same bytes. */
export async function render(
  layout: Layout,
  { format, quality = 90, scale = 1, ground = 'opaque' }: RenderOptions,
): Promise<Rendered> {
  const clear = ground === 'transparent'
  if (clear && format === 'jpeg') throw new Error('a JPEG has no transparency: take png or webp')
  const canvas = paint(layout, { scale })
  const { width, height } = canvas
  // `canvas.data()` shares memory with the canvas, which may be collected while sharp still reads: take a copy
  const pixels = canvas.getContext('2d').getImageData(0, 0, width, height).data
  const painted = sharp(pixels, { raw: { width, height, channels: 4 } })
  const image = clear ? painted : painted.removeAlpha()
  const encoded =
    format === 'png'
      ? image.png({ compressionLevel: 6 })
      : format === 'jpeg'
        ? image.jpeg({ quality, chromaSubsampling: '4:4:4' })
        : image.webp({ quality, effort: 3 })
  return { bytes: await encoded.toBuffer(), width, height }
}
