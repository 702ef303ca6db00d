import type { Media, Post } from '@adwright/contract'
import { limits } from '@adwright/posting'
import type { PreviewItem, PreviewPost } from '../../previews/preview-post.ts'
import { destinationKey } from './draft.ts'
import { isProblem } from './publish-block.ts'
import { isVideo, type Variant } from './variant.ts'
import { postWords } from './words.ts'

const previewItem = (media: Media, tagged: boolean): PreviewItem => ({
  id: media.id,
  kind: isVideo(media) ? 'video' : 'image',
  url: isVideo(media) ? media.stillUrl : media.url,
  ratio: media.width / media.height,
  tagged,
})

type About = { name: string; collaborators: readonly string[]; linkPreview: Post['linkPreview'] }

/** What stands in the fields, as one network will show it. */
export function previewOf(variant: Variant, { name, collaborators, linkPreview }: About): PreviewPost {
  const { network, shape, composed, firstComment, items, link } = variant
  const most = limits[network].items.most
  return {
    network,
    shape,
    // The apps print an account's name without the sign.
    name: name.replace(/^@/, ''),
    avatarUrl: null,
    text: composed,
    firstComment,
    items: items
      .slice(0, most)
      .map(({ media, tags }) => previewItem(media, network === 'instagram' && tags.length > 0)),
    collaborators: network === 'instagram' ? collaborators : [],
    link: link === null ? null : (linkPreview ?? bareLink(link)),
  }
}

const bareLink = (link: string) => ({
  host: new URL(link).hostname.replace(/^www\./, ''),
  title: null,
  description: null,
  imageUrl: null,
})

/** As many of the destinations as are wanted, in their order; those with something to mend are always among them. */
export function mostTelling(keys: readonly string[], post: Pick<Post, 'publications'> | null, most: number) {
  const troubled = new Set(
    post?.publications.filter(({ findings }) => findings.some(isProblem)).map(destinationKey),
  )
  const first = keys.toSorted((a, b) => Number(troubled.has(b)) - Number(troubled.has(a))).slice(0, most)
  return keys.filter((key) => first.includes(key))
}

/** "Carousel of harbourcoffee on Instagram" */
export const previewLabel = ({ network, shape, name }: PreviewPost): string =>
  postWords.preview.label(
    name,
    postWords.network[network],
    shape ? postWords.shape[shape] : postWords.format.feed,
  )
