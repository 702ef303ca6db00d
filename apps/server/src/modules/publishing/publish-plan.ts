import type { Network } from '@adwright/contract'
import { limits } from '@adwright/posting'
import type { Prepared } from './post.ts'
import type { Part, Publish } from './publisher.ts'
import type { Variant, VariantItem } from './variant.ts'

const MINUTE = 60_000

/** Everything that has to be at Meta before a post can be shown, in the order it is made. */
export function partsOf(variant: Variant, network: Network, made: readonly Prepared[]): Part[] {
  const { items, text: caption, collaborators, shape } = variant
  const [first] = items
  const words = { caption, collaborators }
  const asItem = ({ file, altText, tags }: VariantItem, at: number): Part => ({
    key: `item:${at}`,
    kind: 'ig_item',
    file,
    altText,
    tags,
  })
  switch (shape) {
    case null:
    case 'text':
    case 'link':
      return []
    case 'carousel':
      return [
        ...items.map(asItem),
        {
          key: 'carousel',
          kind: 'ig_carousel',
          children: items.map((_, at) => idOf(made, `item:${at}`)),
          ...words,
        },
      ]
    case 'image':
    case 'album':
      if (network === 'instagram')
        return first ? [{ key: 'image', kind: 'ig_image', ...first, ...words }] : []
      return items.map(({ file, altText }, at) => ({ key: `photo:${at}`, kind: 'photo', file, altText }))
    case 'story_image':
      if (!first) return []
      return network === 'instagram'
        ? [{ key: 'story', kind: 'ig_story', file: first.file, tags: first.tags }]
        : [{ key: 'photo:0', kind: 'photo', file: first.file, altText: '' }]
    case 'video':
      return first ? [{ key: 'video', kind: 'video', file: first.file }] : []
    case 'reel':
      if (!first) return []
      return network === 'instagram'
        ? [{ key: 'reel', kind: 'ig_reel', file: first.file, tags: first.tags, ...words }]
        : [{ key: 'reel', kind: 'reel', file: first.file }]
    case 'story_video':
      if (!first) return []
      return network === 'instagram'
        ? [{ key: 'story', kind: 'ig_story', file: first.file, tags: first.tags }]
        : [{ key: 'story', kind: 'story_video', file: first.file }]
  }
}

/** The write that people see, out of what was made for it. */
export function publishOf(variant: Variant, network: Network, made: readonly Prepared[]): Publish {
  const { shape, text, link } = variant
  if (network === 'instagram') {
    const containerId = made.at(-1)?.externalId ?? ''
    const story = shape === 'story_image' || shape === 'story_video'
    return { kind: 'ig', containerId, caption: story ? '' : text, story }
  }
  switch (shape) {
    case 'video': {
      const upload = made.find(({ key }) => key === 'video')
      return {
        kind: 'video',
        upload: upload?.answer ?? null,
        videoId: upload?.externalId ?? '',
        description: text,
      }
    }
    case 'reel':
      return { kind: 'reel', videoId: idOf(made, 'reel'), description: text }
    case 'story_video':
      return { kind: 'story_video', videoId: idOf(made, 'story') }
    case 'story_image':
      return { kind: 'story_photo', photoId: idOf(made, 'photo:0') }
    default:
      return { kind: 'feed', message: text, link, photoIds: made.map(({ externalId }) => externalId) }
  }
}

/** How long before its time a post is made ready: bytes travel, and Instagram takes its time with videos. */
export function leadMs(variant: Variant): number {
  if (variant.items.length === 0) return 0
  return variant.items.some(({ file }) => file.contentType.startsWith('video/')) ? 15 * MINUTE : 3 * MINUTE
}

const idOf = (made: readonly Prepared[], key: string) => made.find((one) => one.key === key)?.externalId ?? ''

/** What Meta forgets so soon is made anew: publishing takes its time too. */
const MARGIN_MS = 60 * MINUTE
export const isStale = (made: readonly Prepared[], now: Date): boolean =>
  made.some(({ at }) => now.getTime() - Date.parse(at) > limits.instagram.containerLifeMs - MARGIN_MS)
