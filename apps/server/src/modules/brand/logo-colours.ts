import sharp from 'sharp'
import type { PagePixels } from './page-picture.ts'
import { hexOfChannels, isLively, type SeenColour } from './seen-colours.ts'

const side = 64
const leastShare = 0.04

/** The lively colours that fill a logo, most first; its ground and its edges are no colours of it. */
export async function logoColours({ bytes }: PagePixels): Promise<SeenColour[]> {
  const { data } = await sharp(bytes, { limitInputPixels: 50_000_000 })
    .resize(side, side, { fit: 'fill', kernel: 'nearest' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const bins = new Map<number, { count: number; sum: [number, number, number] }>()
  let opaque = 0
  for (let at = 0; at + 3 < data.length; at += 4) {
    const [r = 0, g = 0, b = 0, alpha = 0] = data.subarray(at, at + 4)
    if (alpha < 200) continue
    opaque += 1
    const key = ((r >> 5) << 6) | ((g >> 5) << 3) | (b >> 5)
    const bin = bins.get(key) ?? { count: 0, sum: [0, 0, 0] }
    bins.set(key, { count: bin.count + 1, sum: [bin.sum[0] + r, bin.sum[1] + g, bin.sum[2] + b] })
  }
  return [...bins.values()]
    .filter(({ count }) => count >= opaque * leastShare)
    .toSorted((a, b) => b.count - a.count)
    .map(({ count, sum: [r, g, b] }) =>
      hexOfChannels(Math.round(r / count), Math.round(g / count), Math.round(b / count)),
    )
    .filter(isLively)
    .slice(0, 3)
    .map((colour, index) => ({ colour, from: 'logo', weight: 12 - 3 * index, named: false }))
}
