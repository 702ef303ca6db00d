import type { Media, MediaId } from '@adwright/contract'
import { useQueries } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api.ts'

export type StoryMedia = readonly { id: MediaId; file: Media | undefined }[]

/** The film's photos and clips, to choose from for a scene. */
export function useStoryMedia(ids: readonly MediaId[]): StoryMedia {
  const read = useQueries({
    queries: ids.map((id) => ({ ...apiQuery('getMediaFile', { params: { id } }), staleTime: 10 * 60_000 })),
  })
  return ids.map((id, at) => ({ id, file: read[at]?.data }))
}
