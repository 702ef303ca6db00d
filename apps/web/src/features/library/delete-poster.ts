import type { CreativeId, DeletedMedia, LibraryMedia, MediaDetails } from '@adwright/contract'
import { api } from '../../lib/api.ts'

/** The poster that a picture is of, when nothing but that poster uses it: it goes with the poster, or not at all. */
export function ownPoster({ origin, usedBy, usedByTotal }: MediaDetails): CreativeId | undefined {
  if (origin.kind !== 'poster' || usedByTotal !== 1) return undefined
  return usedBy.some(({ id }) => id === origin.creativeId) ? origin.creativeId : undefined
}

/** Of files that stayed, those that may be posters of which only themselves make use. */
export const maybePosters = (
  kept: DeletedMedia['results'],
  asked: readonly LibraryMedia[],
): DeletedMedia['results'] =>
  kept.filter(
    ({ id, usedBy }) =>
      usedBy.length === 1 &&
      usedBy[0]?.kind === 'creative' &&
      asked.some((file) => file.id === id && file.purpose === 'poster'),
  )

/** Deletes the posters that these pictures are of. @returns how many went; those that something else uses stay */
export async function deletePosters(pictures: DeletedMedia['results']): Promise<number> {
  const posters = new Set<CreativeId>()
  for (const { id } of pictures) {
    const poster = ownPoster(await api('getMediaDetails', { params: { id } }))
    if (poster) posters.add(poster)
  }
  for (const id of posters) await api('deleteCreative', { params: { id } })
  return posters.size
}
