import type { Storyboard } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { pictureKey, type PictureWish } from './picture-key.ts'

const KEPT_MS = 10 * 60_000

/** A scene as it will look. The same scene is drawn once; the picture before stays until the new one is there. */
export function useScenePicture(storyboard: Storyboard, at: number, wish: PictureWish, enabled: boolean) {
  const scene = storyboard.scenes[at]
  const query = useQuery({
    queryKey: ['previewScene', ...pictureKey(storyboard, at, wish)],
    queryFn: ({ signal }) =>
      api('previewScene', { body: { ...wish, storyboard, sceneId: scene?.id ?? '' }, signal }),
    placeholderData: (before) => before,
    enabled: enabled && scene !== undefined,
    staleTime: Infinity,
    gcTime: KEPT_MS,
    retry: 1,
  })
  return {
    picture: query.data,
    isDrawing: query.isFetching,
    failed: query.isError,
    again: () => void query.refetch(),
  }
}
