import type { Media, MediaId, Network, Overrides, PostFormat } from '@adwright/contract'
import { composeText, shapeOf, type Shape } from '@adwright/posting'
import { addressOf, refOf, type Draft, type Tag } from './draft.ts'

export const isVideo = ({ contentType }: Pick<Media, 'contentType'>): boolean =>
  contentType.startsWith('video/')

/** A post as one destination gets it, out of what stands in the fields now. */
export type Variant = {
  network: Network
  text: string
  /** The words with their hashtags, as they go out. */
  composed: string
  hashtags: readonly string[]
  firstComment: string
  link: string | null
  format: PostFormat
  items: { media: Media; altText: string; tags: readonly Tag[]; own: boolean }[]
  shape: Shape | null
}

/** `files` are those of the server's last answer: what a crop or a conversion made is known by it alone. */
export function variantOf(draft: Draft, key: string, files: ReadonlyMap<MediaId, Media>): Variant {
  const { network } = refOf(key)
  const own = draft.overrides[key] ?? {}
  const text = own.text ?? draft.text
  const hashtags = own.hashtags ?? draft.hashtags
  const format = own.format ?? draft.format
  const link = own.link === undefined ? addressOf(draft.link) : own.link || null
  const items = draft.items.slice(0, own.items ?? draft.items.length).map((item, position) => {
    const id = own.media?.[String(position)]
    const media = (id && files.get(id)) || item.media
    return {
      media,
      altText: own.altTexts?.[String(position)] ?? item.altText,
      tags: item.tags,
      own: media.id !== item.media.id,
    }
  })
  const kinds = items.map(({ media }) => ({ media: { kind: kindOf(media) } }))
  return {
    network,
    text,
    composed: composeText({ text, hashtags }),
    hashtags,
    firstComment: format === 'story' ? '' : (own.firstComment ?? draft.firstComment),
    link,
    format,
    items,
    shape: shapeOf(network, format, kinds, link),
  }
}
const kindOf = (media: Media): 'image' | 'video' => (isVideo(media) ? 'video' : 'image')

/** Makes something otherwise on one destination. */
export function override(draft: Draft, key: string, change: Partial<Overrides>): Draft {
  return { ...draft, overrides: { ...draft.overrides, [key]: { ...draft.overrides[key], ...change } } }
}

/** Goes back to what the post says. */
export function withoutOverride(draft: Draft, key: string, field: keyof Overrides): Draft {
  const { [field]: _, ...rest } = draft.overrides[key] ?? {}
  const { [key]: __, ...others } = draft.overrides
  return { ...draft, overrides: Object.keys(rest).length === 0 ? others : { ...others, [key]: rest } }
}

/** Goes back to the post's own file at one place. */
export function withoutOwnFile(draft: Draft, key: string, position: number): Draft {
  const { [String(position)]: _, ...files } = draft.overrides[key]?.media ?? {}
  if (Object.keys(files).length === 0) return withoutOverride(draft, key, 'media')
  return override(draft, key, { media: files })
}
