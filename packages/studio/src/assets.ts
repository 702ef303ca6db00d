import { everyLayer, type Layout, type LayoutAsset } from './layout.ts'

/** The layout without its pictures, for a place that keeps pictures elsewhere; they go by their SHA-256. */
export function detachAssets(layout: Layout): { layout: Layout; assets: Record<string, LayoutAsset> } {
  return { layout: { ...layout, assets: {} }, assets: layout.assets }
}

/** The layout with the pictures its layers name; throws when one is not among those given. */
export function attachAssets(layout: Layout, assets: Readonly<Record<string, LayoutAsset>>): Layout {
  const held: Record<string, LayoutAsset> = {}
  for (const layer of everyLayer(layout.layers)) {
    if (layer.kind !== 'image') continue
    const asset = assets[layer.asset]
    if (!asset) throw new Error(`picture ${layer.asset} is missing`)
    held[layer.asset] = asset
  }
  return { ...layout, assets: held }
}
