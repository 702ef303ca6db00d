import type { Format, Network, Shape } from './post.ts'

type Kinds = readonly { media: { kind: 'image' | 'video' } }[]

/**
 * What this publication would be at Meta; `null` when it cannot be made. How many items there may be is for
 * `checkPost` to say. A single video in Instagram's feed is a Reel: Instagram has no other.
 */
export function shapeOf(network: Network, format: Format, items: Kinds, link: string | null): Shape | null {
  const [first] = items
  const videos = items.filter(({ media }) => media.kind === 'video').length
  if (format !== 'feed') {
    if (!first || items.length > 1) return null
    if (format === 'story') return videos === 1 ? 'story_video' : 'story_image'
    return videos === 1 ? 'reel' : null
  }
  if (!first) {
    if (network === 'instagram') return null
    return link === null ? 'text' : 'link'
  }
  if (items.length === 1) {
    if (videos === 0) return 'image'
    return network === 'instagram' ? 'reel' : 'video'
  }
  if (network === 'instagram') return 'carousel'
  return videos === 0 ? 'album' : null
}
