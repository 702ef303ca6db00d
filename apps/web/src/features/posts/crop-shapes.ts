import type { Media, Network, PostFix, PostFormat, Publication } from '@adwright/contract'
import { cropRect } from '@adwright/posting'

/** Width / height of the shapes that people know by name. */
const cropShapes = { standing: 9 / 16, tall: 4 / 5, square: 1, wide: 1.91, film: 16 / 9 } as const
/** One of those, or the ratio that a finding asks for. */
export type CropShape = keyof typeof cropShapes | number

/** What makes sense to cut for a place, the best first. */
function shapesFor(network: Network, format: PostFormat): CropShape[] {
  if (format !== 'feed') return ['standing']
  return network === 'instagram' ? ['tall', 'square', 'wide'] : ['tall', 'square', 'film']
}

export const ratioOf = (shape: CropShape): number => (typeof shape === 'number' ? shape : cropShapes[shape])

/** A cut that the author asks for without any finding. */
export function freeCut(
  publication: Publication,
  item: number,
  format: PostFormat,
  media: Pick<Media, 'width' | 'height'>,
): { publication: Publication; fix: PostFix; shapes: CropShape[] } {
  const shapes = shapesFor(publication.network, format)
  const [shape = 'square'] = shapes
  const ratio = ratioOf(shape)
  return {
    publication,
    fix: { kind: 'crop', item, ratio, rect: cropRect(media.width, media.height, ratio) },
    shapes,
  }
}
