import { intersection, overlap } from '../box.ts'
import type { Box, ImageLayer, Layer, Role } from '../layout.ts'

/** Words that stand on what no word may cover, the faces in a photo, and by how many px². */
export function coveredFaces(
  layers: readonly Layer[],
  words: ReadonlySet<Role>,
): { role: Role; shared: number }[] {
  // a photo in a frame of its own may not be covered anywhere, so only the one that fills the ground is asked about
  const faces = layers.flatMap((layer) =>
    layer.kind === 'image' && layer.role === 'background' ? keptParts(layer) : [],
  )
  return layers.flatMap(({ role, bounds }) => {
    if (!role || !bounds || !words.has(role)) return []
    const shared = faces.reduce((sum, face) => sum + overlap(face, bounds), 0)
    return shared > 40 ? [{ role, shared }] : []
  })
}

/** Where a layer shows them, in pixels of the frame. */
function keptParts({ box, crop, keep = [] }: ImageLayer): Box[] {
  const [across, down] = [box.width / crop.width, box.height / crop.height]
  return keep.map((part) =>
    intersection(box, {
      x: box.x + (part.x - crop.x) * across,
      y: box.y + (part.y - crop.y) * down,
      width: part.width * across,
      height: part.height * down,
    }),
  )
}
