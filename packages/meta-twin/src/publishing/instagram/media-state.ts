import type { Container, InstagramMedia } from '../../store/publishing-records.ts'
import type { Surface } from '../organic.ts'

const day = 86_400

export type ContainerState = 'IN_PROGRESS' | 'FINISHED' | 'ERROR' | 'EXPIRED' | 'PUBLISHED'

export function containerState(container: Container, now: number): ContainerState {
  if (container.published !== undefined) return 'PUBLISHED'
  if (now >= container.created + day) return 'EXPIRED'
  const { processing } = container
  if (!processing || now < processing.ends) return 'IN_PROGRESS'
  return processing.failure ? 'ERROR' : 'FINISHED'
}

export const mediaSurface = ({ product, media_type }: InstagramMedia): Surface => {
  if (product === 'REELS') return 'reel'
  if (product === 'STORY') return 'story'
  return media_type === 'CAROUSEL_ALBUM' ? 'carousel' : 'photo'
}

/** Stories can be seen for a day. */
export const isShown = (media: InstagramMedia, now: number): boolean =>
  media.status === 'ACTIVE' && (media.product !== 'STORY' || now < media.created + day)
