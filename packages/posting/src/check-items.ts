import { ok, problem, warning, type PostFinding } from './finding.ts'
import { limits } from './limits.ts'
import type { PostItem, PostVariant, Shape } from './post.ts'
import { shortenText } from './shorten-text.ts'
import { count, nameOf, networkName } from './wording.ts'

/** Whether these items can be a post of this format at all. */
export function checkItems(
  { network, format, text, link, items }: PostVariant,
  shape: Shape | null,
): PostFinding[] {
  const where = { field: 'items' } as const
  if (items.length === 0) {
    if (format === 'reel') return [problem('items.needed', 'A Reel needs a video: add one.', where)]
    if (format === 'story')
      return [problem('items.needed', 'A story needs a picture or a video: add one.', where)]
    if (network === 'instagram') {
      const message = 'Instagram has no posts of words alone: add a picture or a video.'
      return [problem('items.needed', message, where)]
    }
    if (text.trim() !== '' || link !== null) return []
    return [problem('post.empty', 'This post is empty: write something, or add a picture or a video.')]
  }
  if (shape === null) return [cannotBeMade({ network, format, items })]
  const { most } = limits[network].items
  if (items.length > most) {
    const kind = network === 'facebook' ? 'pictures' : 'pictures and videos'
    const message = `A post on ${networkName[network]} has at most ${most} ${kind}, this one has ${items.length}: take some out.`
    return [problem('items.too_many', message, { ...where, fixes: [{ kind: 'keep_first', items: most }] })]
  }
  if (network === 'instagram' && format === 'feed' && shape === 'reel')
    return [ok('video.becomes_reel', 'Instagram shows a single video as a Reel.', { field: 'format' })]
  return []
}

function cannotBeMade({
  network,
  format,
  items,
}: Pick<PostVariant, 'network' | 'format' | 'items'>): PostFinding {
  const firstIsVideo = items[0]?.media.kind === 'video'
  const asFeed = { kind: 'format', format: 'feed' } as const
  if (format === 'story') {
    const message = 'A story shows one picture or one video: keep one, or post them all in the feed.'
    const fixes = [{ kind: 'keep_first', items: 1 } as const, asFeed]
    return problem('items.too_many', message, { field: 'items', fixes })
  }
  if (format === 'reel') {
    if (items.some(({ media }) => media.kind === 'video')) {
      const message = 'A Reel is one video and nothing else: take out the rest, or post all in the feed.'
      const fixes = [...(firstIsVideo ? [{ kind: 'keep_first', items: 1 } as const] : []), asFeed]
      return problem('items.too_many', message, { field: 'items', fixes })
    }
    const message = 'A Reel is a video, and pictures cannot be one: add a video, or post them in the feed.'
    return problem('format.reel_needs_video', message, { field: 'format', fixes: [asFeed] })
  }
  const pictures = items.findIndex(({ media }) => media.kind === 'video')
  const message = `A post on ${networkName[network]} holds pictures, or one video: take out the rest.`
  const fixes = [{ kind: 'keep_first', items: firstIsVideo ? 1 : pictures } as const]
  return problem('items.mixed', message, { field: 'items', fixes })
}

/** Tags of people, and the words for those who cannot see. */
export const checkItemWords = (variant: PostVariant, shape: Shape): PostFinding[] =>
  variant.items.flatMap((item, index) => [
    ...altTextFindings(variant, item, index, shape),
    ...tagFindings(variant, item, index, shape),
  ])

function altTextFindings(
  { network, items }: PostVariant,
  { media, altText }: PostItem,
  index: number,
  shape: Shape,
): PostFinding[] {
  const name = nameOf(items, index)
  const at = { item: index, field: 'altText' } as const
  if (media.kind === 'video' || shape === 'story_image') {
    if (altText.trim() === '') return []
    const kind = media.kind === 'video' ? 'videos' : 'stories'
    const message = `${name} has an image description, but ${kind} cannot carry one: it is left out.`
    return [warning('alt_text.not_sent', message, at)]
  }
  if (altText.trim() === '') {
    const message = `${name} has no image description: say in a sentence what it shows, for people who cannot see it.`
    return [warning('alt_text.missing', message, at)]
  }
  const most = limits[network].altText
  if (altText.length <= most) return []
  const message = `${name} has an image description of ${count(altText.length)} characters, and ${count(most)} are possible: shorten it.`
  const text = shortenText(altText, most)
  return [
    problem('alt_text.too_long', message, {
      ...at,
      fixes: [{ kind: 'shorten', field: 'altText', item: index, text }],
    }),
  ]
}

function tagFindings(
  { network, items }: PostVariant,
  { media, tags }: PostItem,
  index: number,
  shape: Shape,
): PostFinding[] {
  if (tags.length === 0) return []
  const name = nameOf(items, index)
  if (network === 'facebook') {
    const message = `${name} has people tagged, which works on Instagram only: the tags are left out on Facebook.`
    return [warning('tags.not_sent', message, { item: index, field: 'items' })]
  }
  // Only pictures in the feed have places for tags.
  if (media.kind === 'video' || shape === 'story_image') return []
  const inside = (place: number | undefined): boolean => place !== undefined && place >= 0 && place <= 1
  const lost = tags.filter(({ x, y }) => !inside(x) || !inside(y)).map(({ username }) => `@${username}`)
  if (lost.length === 0) return []
  const message = `${name} has tags without a place: click in the picture where ${lost.join(', ')} can be seen.`
  return [problem('tags.no_place', message, { item: index, field: 'items' })]
}
