import { MetaError, type ChunkedUploadState, type MetaSession, type VideoState } from '@adwright/meta-graph'
import { readChunkedUpload, WriteFailure, type Json, type Outcome, type Progress } from '#modules/intents'
import { facebookFigures } from './meta-facebook-figures.ts'
import type { Network, PublisherMedia } from './meta-publisher.ts'
import type { Found, Part, Publish, Published, Settled } from './publisher.ts'

/** A Page's feed, videos, Reels and stories. */
export const createFacebook = (media: PublisherMedia): Network => ({
  makePart: (session, { pageExternalId: page }, part, progress) =>
    makePart(session, media, page, part, progress),
  // Photos and uploads are there or not; only what is shown is processed.
  partState: async () => 'ready',
  publish: (session, { pageExternalId: page }, publish) => write(session, page, publish),
  find: (session, { pageExternalId: page }, published) => find(session, page, published),
  settle: (session, _, kind, externalId) => settle(session, kind, externalId),
  comment: async (session, _, { under, text }) => ({
    externalId: (await session.onPage.comments.reply(under, text)).id,
  }),
  findComment: async (session, _, { under, text }) =>
    (await session.onPage.comments.findByMark(under, { message: text }))[0]?.id,
  change: async (session, _, change) => {
    if (change.kind === 'edit') await session.onPage.posts.edit(change.externalId, { message: change.text })
    if (change.kind === 'hide_comment') await session.onPage.comments.hide(change.commentId, change.hidden)
    if (change.kind === 'delete')
      await orGone(
        change.video
          ? session.onPage.videos.delete(change.externalId)
          : session.onPage.posts.delete(change.externalId),
      )
    return { externalId: change.kind === 'hide_comment' ? change.commentId : change.externalId }
  },
  holds: async (session, _, change) => {
    if (change.kind === 'hide_comment') return false // writing it again changes nothing
    const post = await orGone(session.onPage.posts.get(change.externalId, ['message']))
    return change.kind === 'delete' ? post === undefined : post?.message === change.text
  },
  quota: async () => undefined,
  comments: async (session, { pageExternalId: page }, externalId) => {
    const rows = await Array.fromAsync(session.onPage.comments.list(externalId, { deep: true }))
    return rows.map((row) => ({
      id: row.id,
      parentId: row.parent?.id ?? null,
      // Who wrote it is told only to those who may read what people write.
      author: row.from?.name ?? 'Somebody on Facebook',
      ours: row.from?.id === page,
      text: row.message ?? '',
      likes: row.like_count ?? null,
      hidden: row.is_hidden ?? false,
      canHide: row.can_hide ?? false,
      at: new Date(timeOf(row.created_time)),
    }))
  },
  figures: (session, _, post) => facebookFigures(session, post),
})

async function makePart(
  session: MetaSession,
  media: PublisherMedia,
  page: string,
  part: Part,
  { partial, remember }: Progress,
): Promise<Outcome> {
  if (part.kind === 'photo') {
    const { id } = await session.onPage.photos.create(page, {
      file: { bytes: await media.read(part.file), filename: part.file.name },
      ...(part.altText !== '' && { altText: part.altText }),
      unpublished: true,
    })
    return { externalId: id }
  }
  if (part.kind === 'video') {
    const resume = readChunkedUpload(partial)
    const sent = await session.onPage.videos.send(page, media.source(part.file), {
      ...(resume && { resume }),
      onProgress: (state) => remember(asJson(state)),
    })
    return { externalId: sent.videoId, answer: asJson(sent) }
  }
  if (part.kind !== 'reel' && part.kind !== 'story_video') throw new Error(`A Page has no ${part.kind}.`)
  const edge = part.kind === 'reel' ? session.onPage.reels : session.onPage.stories.video
  const started = typeof partial === 'string' ? partial : undefined
  const videoId = started ?? (await edge.start(page)).videoId
  if (!started) await remember(videoId)
  await edge.send(videoId, media.source(part.file), { fresh: !started })
  return { externalId: videoId }
}

const asJson = (state: ChunkedUploadState): Json => ({ ...state })

async function write(session: MetaSession, page: string, publish: Publish): Promise<Outcome> {
  const { posts, videos, reels, stories } = session.onPage
  switch (publish.kind) {
    case 'feed': {
      const { id } = await posts.create(page, {
        ...(publish.message !== '' && { message: publish.message }),
        ...(publish.link !== null && { link: publish.link }),
        ...(publish.photoIds.length > 0 && { photoIds: publish.photoIds }),
      })
      return { externalId: id }
    }
    case 'video': {
      const upload = readChunkedUpload(publish.upload)
      if (!upload)
        throw new WriteFailure('refused', 'The upload of this video is not known any more. Try again.')
      const { videoId } = await videos.finish(page, upload, { description: publish.description })
      return { externalId: videoId }
    }
    case 'reel':
      return staged(
        publish.videoId,
        await reels.finish(page, publish.videoId, { description: publish.description }),
      )
    case 'story_video':
      return staged(publish.videoId, await stories.video.finish(page, publish.videoId, {}))
    case 'story_photo': {
      const { postId = publish.photoId } = await stories.publishPhoto(page, publish.photoId)
      return { externalId: postId }
    }
    case 'ig':
      throw new Error('A Page publishes no containers.')
  }
}
const staged = (videoId: string, { postId }: { postId?: string }): Outcome => ({
  externalId: videoId,
  ...(postId !== undefined && { answer: { postId } }),
})

async function find(
  session: MetaSession,
  page: string,
  { publish, since, notThese }: Published,
): Promise<Found> {
  switch (publish.kind) {
    case 'feed': {
      if (publish.photoIds.length > 0) return findByPhoto(session, page, publish.photoIds, since)
      const { message, link } = publish
      const mark = { message, ...(link !== null && { link }), since }
      const found = await session.onPage.posts.findByMark(page, mark)
      const ours = found.find(({ id }) => !notThese.includes(id))
      return ours ? { seen: 'live', externalId: ours.id } : { seen: 'not_listed' }
    }
    case 'story_photo': {
      const [story] = await session.onPage.stories.findByMark(page, { mediaId: publish.photoId })
      return story ? { seen: 'live', externalId: story.post_id ?? story.id } : { seen: 'not_listed' }
    }
    case 'video':
    case 'reel':
    case 'story_video': {
      const video = await session.onPage.videos.state(publish.videoId)
      if (hasLastWord(publish.kind, video)) return { seen: 'live', externalId: publish.videoId }
      // Without all its bytes it cannot have been published; with them Meta may only not have begun.
      const isWhole = video.state === 'uploaded' || video.state === 'processing' || video.state === 'ready'
      return { seen: isWhole ? 'not_listed' : 'not_there' }
    }
    case 'ig':
      return { seen: 'not_there' }
  }
}

// The bytes of a Reel or a story alone may set Meta to work, the chunks of a video do not.
function hasLastWord(kind: 'video' | 'reel' | 'story_video', { state, publishing }: VideoState): boolean {
  if (publishing !== undefined && publishing !== 'not_started') return publishing !== 'draft'
  if (kind === 'video') return state === 'processing' || state === 'ready'
  return publishing === undefined && state === 'ready'
}

// A photo that a post took up names the post, and the post its photos: no words are needed to know it again.
async function findByPhoto(
  session: MetaSession,
  page: string,
  [first = '']: readonly string[],
  since: number,
): Promise<Found> {
  const photo = await orGone(session.onPage.photos.get(first, ['page_story_id']))
  if (photo?.page_story_id !== undefined) return { seen: 'live', externalId: photo.page_story_id }
  const [post] = await session.onPage.posts.findByPhoto(page, { photoId: first, since })
  return post ? { seen: 'live', externalId: post.id } : { seen: 'not_listed' }
}

async function settle(session: MetaSession, kind: Publish['kind'], externalId: string): Promise<Settled> {
  if (kind === 'feed' || kind === 'story_photo') {
    const post = await orGone(session.onPage.posts.get(externalId, ['permalink_url']))
    return { state: 'live', externalId, permalink: post?.permalink_url ?? null }
  }
  const { state, publishing, errors } = await session.onPage.videos.state(externalId)
  if (state === 'failed' || publishing === 'failed')
    return {
      state: 'failed',
      problem: `Facebook could not process the video${errors[0]?.message ? `: ${errors[0].message}` : '.'}`,
    }
  if (state === 'expired')
    return { state: 'failed', problem: 'The upload had expired at Facebook. Try again.' }
  if (publishing !== 'published' && state !== 'ready') return { state: 'processing' }
  const video = await session.onPage.videos.get(externalId, ['permalink_url', 'post_id'])
  return { state: 'live', externalId: video.post_id ?? externalId, permalink: absolute(video.permalink_url) }
}

// Of videos Meta gives the path only.
const absolute = (link: string | undefined) =>
  link === undefined ? null : link.startsWith('/') ? `https://www.facebook.com${link}` : link

/** Undefined for what is not there (any more). */
export async function orGone<Node>(read: Promise<Node>): Promise<Node | undefined> {
  return read.catch((error: unknown) => {
    if (error instanceof MetaError && error.kind === 'not_found') return undefined
    throw error
  })
}

/** Meta writes offsets without a colon. */
export const timeOf = (time: string | undefined): number =>
  time === undefined ? 0 : Date.parse(time.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
