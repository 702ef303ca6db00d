import type { MediaId, PostFormat } from '@adwright/contract'
import { composeText, shapeOf, type MediaFacts, type PostVariant, type Shape } from '@adwright/posting'
import type { MediaFile } from '#modules/media'
import type { StoredPost, StoredPublication, Tag } from './post.ts'

export type VariantItem = { file: MediaFile; altText: string; tags: Tag[] }
/** A post as it goes out on one destination. */
export type Variant = {
  /** The words with their hashtags. */
  text: string
  link: string | null
  firstComment: string
  format: PostFormat
  items: VariantItem[]
  collaborators: string[]
  /** Null when it cannot be made there. */
  shape: Shape | null
}

type Content = Pick<
  StoredPost,
  'text' | 'hashtags' | 'link' | 'firstComment' | 'format' | 'items' | 'collaborators'
>
type Adapted = Pick<StoredPublication, 'network' | 'overrides'>

/** Which files a post shows on a destination, in their order. */
export function mediaIdsOf(
  { items }: Pick<Content, 'items'>,
  { overrides }: Pick<Adapted, 'overrides'>,
): MediaId[] {
  const first = items.slice(0, overrides.items ?? items.length)
  return first.map(({ mediaId }, position) => overrides.media?.[String(position)] ?? mediaId)
}

/** All files a post and its publications refer to. */
export const allMediaIds = (
  post: Pick<Content, 'items'>,
  publications: readonly Pick<Adapted, 'overrides'>[],
): MediaId[] => [
  ...new Set([
    ...post.items.map(({ mediaId }) => mediaId),
    ...publications.flatMap((publication) => mediaIdsOf(post, publication)),
  ]),
]

/** The post with what is otherwise on this destination. Files that are gone are left out. */
export function variantOf(
  post: Content,
  { network, overrides }: Adapted,
  files: ReadonlyMap<string, MediaFile>,
  factsOf: (file: MediaFile) => MediaFacts,
): Variant {
  const format = overrides.format ?? post.format
  const link = overrides.link === undefined ? post.link : overrides.link || null
  const items = mediaIdsOf(post, { overrides }).flatMap((mediaId, position): VariantItem[] => {
    const file = files.get(mediaId)
    if (!file) return []
    const { altText = '', tags = [] } = post.items[position] ?? {}
    return [{ file, altText: overrides.altTexts?.[String(position)] ?? altText, tags }]
  })
  const text = composeText({
    text: overrides.text ?? post.text,
    hashtags: overrides.hashtags ?? post.hashtags,
  })
  // Beside pictures Facebook shows no card of a link: it stands in the words, where it can be clicked. A story has none.
  const inWords = network === 'facebook' && format !== 'story' && items.length > 0 && link !== null
  return {
    text: inWords ? `${text}\n\n${link}`.trim() : text,
    link: inWords ? null : link,
    firstComment: overrides.firstComment ?? post.firstComment,
    format,
    items,
    collaborators: post.collaborators,
    shape: shapeOf(
      network,
      format,
      items.map(({ file }) => ({ media: factsOf(file) })),
      link,
    ),
  }
}

/** As the rules want it. */
export const toRules = (
  { text, link, firstComment, format, items, collaborators }: Variant,
  network: StoredPublication['network'],
  factsOf: (file: MediaFile) => MediaFacts,
): PostVariant => ({
  text,
  link,
  firstComment,
  format,
  collaborators,
  network,
  items: items.map(({ file, altText, tags }) => ({
    name: file.name,
    media: factsOf(file),
    altText,
    tags: tags.map(({ username, x, y }) => ({
      username,
      ...(x !== undefined && { x }),
      ...(y !== undefined && { y }),
    })),
  })),
})
