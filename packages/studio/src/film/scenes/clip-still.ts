import type { ImageLayer, Layer, Layout, LayoutAsset } from '../../layout.ts'
import type { SceneLayout } from './scene-layout.ts'

const isGround = ({ kind, role }: Layer): boolean => kind === 'shape' && role === 'background'

/** The ground of the window that a clip runs in: the last one, since the others lie under it. */
export const clipGround = (layers: readonly Layer[]): Layer | undefined => layers.findLast(isGround)

/** A scene at rest with a picture of its clip where the film shows the clip, cropped to cover as the film crops it. */
export function withClipStill(
  { layout, clip }: Pick<SceneLayout, 'layout' | 'clip'>,
  still: LayoutAsset,
): Layout {
  if (!clip) return layout
  const { box } = clip
  const by = Math.min(still.width / box.width, still.height / box.height)
  const [width, height] = [box.width * by, box.height * by]
  const picture: ImageLayer = {
    kind: 'image',
    role: 'background',
    asset: clip.id,
    bounds: box,
    box,
    crop: { x: (still.width - width) / 2, y: (still.height - height) / 2, width, height },
  }
  const at = layout.layers.findLastIndex(isGround) + 1
  return {
    ...layout,
    assets: { ...layout.assets, [clip.id]: still },
    layers: layout.layers.toSpliced(at, 0, picture),
  }
}
