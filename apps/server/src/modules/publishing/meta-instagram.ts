import type { MetaSession } from '@adwright/meta-graph'
import type { Outcome, Progress } from '#modules/intents'
import type { MediaFile } from '#modules/media'
import { orGone, timeOf } from './meta-facebook.ts'
import { instagramFigures } from './meta-instagram-figures.ts'
import type { Network, PublisherMedia } from './meta-publisher.ts'
import type { Found, Part, Published } from './publisher.ts'

/** The Instagram account of a Page: containers, and what becomes of them. */
export const createInstagram = (media: PublisherMedia): Network => ({
  makePart: (session, { instagramExternalId: account }, part, progress) =>
    makePart(session, media, account, part, progress),
  partState: async (session, _, __, containerId) => {
    const { state, reason } = await session.onInstagram.containers.state(containerId)
    if (state === 'failed') return { failed: reason ?? 'Instagram could not process the file.' }
    if (state === 'expired') return 'expired'
    return state === 'in_progress' ? 'processing' : 'ready'
  },
  publish: async (session, { instagramExternalId: account }, publish) => {
    if (publish.kind !== 'ig') throw new Error('Instagram publishes containers only.')
    const { id } = await session.onInstagram.containers.publish(account, publish.containerId)
    return { externalId: id }
  },
  find: (session, { instagramExternalId: account }, published) => find(session, account, published),
  settle: async (session, _, __, externalId) => {
    const post = await orGone(session.onInstagram.media.get(externalId, ['permalink']))
    return { state: 'live', externalId, permalink: post?.permalink ?? null }
  },
  comment: async (session, _, { under, isReply, text }) => {
    const { comments } = session.onInstagram
    const { id } = await (isReply ? comments.reply(under, text) : comments.create(under, text))
    return { externalId: id }
  },
  findComment: async (session, _, { under, isReply, text }) => {
    const { comments } = session.onInstagram
    const found = await (isReply
      ? comments.findReplyByMark(under, { text })
      : comments.findByMark(under, { text }))
    return found[0]?.id
  },
  change: async (session, _, change) => {
    if (change.kind === 'delete') await orGone(session.onInstagram.media.delete(change.externalId))
    if (change.kind === 'hide_comment')
      await session.onInstagram.comments.hide(change.commentId, change.hidden)
    if (change.kind === 'edit') throw new Error('Instagram lets nobody change a caption through its API.')
    return { externalId: change.kind === 'hide_comment' ? change.commentId : change.externalId }
  },
  holds: async (session, _, change) =>
    change.kind === 'delete' &&
    (await orGone(session.onInstagram.media.get(change.externalId, ['timestamp']))) === undefined,
  quota: async (session, { instagramExternalId: account }) => {
    const { used, total = null } = await session.onInstagram.media.publishingLimit(account)
    return { used, total }
  },
  comments: async (session, { instagramExternalId: account }, mediaId) => {
    const { comments } = session.onInstagram
    const rows = await Array.fromAsync(comments.list(mediaId))
    const replies = await Promise.all(rows.map(({ id }) => Array.fromAsync(comments.replies(id))))
    return rows.flatMap((row, at) =>
      [
        { row, parentId: null as string | null },
        ...(replies[at] ?? []).map((reply) => ({ row: reply, parentId: row.id })),
      ].map(({ row: one, parentId }) => ({
        id: one.id,
        parentId,
        author: one.username ?? one.from?.username ?? 'somebody on Instagram',
        ours: one.from?.id === account,
        text: one.text ?? '',
        likes: one.like_count ?? null,
        hidden: one.hidden ?? false,
        canHide: one.from?.id !== account,
        at: new Date(timeOf(one.timestamp)),
      })),
    )
  },
  figures: (session, _, post) => instagramFigures(session, post),
})

const isVideo = ({ contentType }: MediaFile) => contentType.startsWith('video/')

async function makePart(
  session: MetaSession,
  media: PublisherMedia,
  account: string,
  part: Part,
  { partial, remember }: Progress,
): Promise<Outcome> {
  const { containers } = session.onInstagram
  const tagged = 'tags' in part && part.tags.length > 0 ? { userTags: part.tags.map(withoutUnset) } : {}
  const alt = 'altText' in part && part.altText !== '' ? { altText: part.altText } : {}
  const words =
    'caption' in part
      ? {
          ...(part.caption !== '' && { caption: part.caption }),
          ...(part.collaborators.length > 0 && { collaborators: part.collaborators }),
        }
      : {}
  if (part.kind === 'ig_carousel')
    return outcome(await containers.carousel(account, { ...words, children: part.children }))
  if (part.kind === 'ig_image')
    return outcome(
      await containers.image(account, {
        ...words,
        ...alt,
        ...tagged,
        imageUrl: await media.address(part.file),
      }),
    )
  if (part.kind !== 'ig_reel' && part.kind !== 'ig_story' && part.kind !== 'ig_item')
    throw new Error(`Instagram has no ${part.kind}.`)
  if (!isVideo(part.file)) {
    const imageUrl = await media.address(part.file)
    if (part.kind === 'ig_item')
      return outcome(await containers.carouselItem(account, { ...alt, ...tagged, imageUrl }))
    return outcome(await containers.story(account, { ...tagged, imageUrl }))
  }
  // The bytes are sent by us, so that a video needs no public address.
  const started = typeof partial === 'string' ? partial : undefined
  const containerId = started ?? (await begin()).id
  if (!started) await remember(containerId)
  await containers.send(containerId, media.source(part.file), { fresh: !started })
  return { externalId: containerId }

  async function begin() {
    if (part.kind === 'ig_reel') return containers.reel(account, { ...words, ...tagged, upload: true })
    if (part.kind === 'ig_item') return containers.carouselItem(account, { ...tagged, upload: true })
    return containers.story(account, { ...tagged, upload: true })
  }
}

const outcome = ({ id }: { id: string }): Outcome => ({ externalId: id })
const withoutUnset = ({
  username,
  x,
  y,
}: {
  username: string
  x?: number | undefined
  y?: number | undefined
}) => ({
  username,
  ...(x !== undefined && { x }),
  ...(y !== undefined && { y }),
})

// The container knows for certain whether it was published; only what its post is called has to be looked for.
async function find(
  session: MetaSession,
  account: string,
  { publish, since, notThese }: Published,
): Promise<Found> {
  if (publish.kind !== 'ig') return { seen: 'not_there' }
  const { state } = await session.onInstagram.containers.state(publish.containerId)
  if (state !== 'published') return { seen: 'not_there' }
  const { media } = session.onInstagram
  if (publish.story) {
    const stories = await Array.fromAsync(media.stories(account))
    const story = stories.find(
      ({ id, timestamp }) => !notThese.includes(id) && timeOf(timestamp) / 1000 >= since - 60,
    )
    return story ? { seen: 'live', externalId: story.id } : { seen: 'not_listed' }
  }
  const found = await media.findByMark(account, { caption: publish.caption, since })
  const ours = found.find(({ id }) => !notThese.includes(id))
  return ours ? { seen: 'live', externalId: ours.id } : { seen: 'not_listed' }
}
