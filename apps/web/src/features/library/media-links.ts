import type { MediaOrigin, MediaUser } from '@adwright/contract'

/** Where a router link leads. */
export type Place = { to: string; params?: Record<string, string>; search?: Record<string, string> }

/** Where one finds what uses a file. */
export function placeOfUser({ kind, id }: Pick<MediaUser, 'kind' | 'id'>): Place {
  if (kind === 'campaign') return { to: '/campaigns/$id', params: { id } }
  if (kind === 'post') return { to: '/posts/$postId', params: { postId: id } }
  if (kind === 'creative') return placeOfPoster(id)
  if (kind === 'brief') return { to: '/new', search: { brief: id, step: 'brief' } }
  return { to: '/brand' }
}

/** Where a film was made, in the ratio that the file is. */
export const placeOfFilm = ({
  videoGenerationId,
  ratio,
}: Pick<Extract<MediaOrigin, { kind: 'film' }>, 'videoGenerationId' | 'ratio'>): Place => ({
  to: '/studio/video',
  search: { run: videoGenerationId, cut: ratio.replace(':', 'x') },
})

export const placeOfPoster = (creativeId: string): Place => ({
  to: '/studio/edit/$creativeId',
  params: { creativeId },
})
