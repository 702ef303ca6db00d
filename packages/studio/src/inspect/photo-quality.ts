import type { Layer, Layout, LayoutAsset, Role } from '../layout.ts'

/** A photo drawn larger than this shows its pixels. */
export const mostEnlarged = 1.6
/** A photo less sharp than this looks out of focus to anyone. */
export const leastSharp = 0.35

/** Of the photo on the poster: pixels of the frame to one of its own, and how sharp it is (0…1) where that was told. */
export type PhotoQuality = { enlargement?: number; sharpness?: number }

/** Logos are drawn as large as they are needed, so only what shows the thing itself counts. */
const shows: ReadonlySet<Role> = new Set(['photo', 'subject', 'background'])

type Drawn = { asset: LayoutAsset; enlargement: number }

export function photoQuality(layout: Layout): PhotoQuality {
  const drawn = drawnIn(layout.layers, layout.assets, 1, undefined)
  const sharpness = drawn.flatMap(({ asset }) => asset.sharpness ?? [])
  return {
    ...(drawn.length > 0 ? { enlargement: Math.max(...drawn.map(({ enlargement }) => enlargement)) } : {}),
    ...(sharpness.length > 0 ? { sharpness: Math.min(...sharpness) } : {}),
  }
}

function drawnIn(
  layers: readonly Layer[],
  assets: Readonly<Record<string, LayoutAsset>>,
  scale: number,
  inherited: Role | undefined,
): Drawn[] {
  return layers.flatMap((layer): Drawn[] => {
    const role = layer.role ?? inherited
    if (layer.kind === 'group') {
      const [a, b, c, d] = layer.transform ?? [1, 0, 0, 1]
      return drawnIn(layer.children, assets, scale * Math.sqrt(Math.abs(a * d - b * c)), role)
    }
    const asset = layer.kind === 'image' ? assets[layer.asset] : undefined
    if (layer.kind !== 'image' || !asset || !role || !shows.has(role)) return []
    return [
      {
        asset,
        enlargement:
          scale * Math.max(layer.box.width / layer.crop.width, layer.box.height / layer.crop.height),
      },
    ]
  })
}
