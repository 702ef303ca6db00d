import { bytesSource } from '@adwright/meta-graph'
import { MARK } from '@adwright/meta-graph/conformance'
import type { OtherSide } from './other-side.ts'

/** Enough that somebody says something about one of them, whatever the dice of the twin. */
const POSTS = 8
const CAROUSELS = 4

/** What the samples need of a Page and its Instagram account that other people have had some days to look at. */
export async function publish({ minted, page, media, pass }: OtherSide) {
  const { onPage, onInstagram } = page
  const posts = await inTurn(POSTS, async (n) => {
    const photo = await onPage.photos.create(minted.page, { url: media.jpegUrl, caption: `Rolls ${n}` })
    return photo.postId ?? ''
  })
  const pageVideo = await onPage.videos.upload(minted.page, bytesSource(media.mp4), {
    title: 'The bakehouse',
  })
  const pictures = await inTurn(2 * CAROUSELS, () =>
    onInstagram.containers.carouselItem(minted.instagram, { imageUrl: media.jpegUrl }),
  )
  await pass('PT5M')
  const carousels = await inTurn(CAROUSELS, (n) =>
    onInstagram.containers.carousel(minted.instagram, {
      caption: `Rolls ${n}`,
      children: pictures.slice(2 * n, 2 * n + 2).map(({ id }) => id),
    }),
  )
  await pass('PT5M')
  const igMedia = await inTurn(CAROUSELS, async (n) => {
    const { id } = await onInstagram.containers.publish(minted.instagram, carousels[n]?.id ?? '')
    return id
  })
  return { posts, pageVideo: pageVideo.videoId, igMedia }
}

/** The first comment there is, and what it is on. */
export async function firstComment<C extends { id: string }>(
  all: readonly string[],
  commentsOn: (id: string) => AsyncIterable<C>,
): Promise<{ on: string; comment: string }> {
  for (const on of all) for await (const { id } of commentsOn(on)) return { on, comment: id }
  throw new Error('nobody said anything')
}

async function inTurn<T>(times: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const done: T[] = []
  for (let n = 0; n < times; n += 1) done.push(await work(n))
  return done
}

/** What waits: for its time, for bytes, or for being published. */
export async function prepare({ minted, page, media, pass, now }: OtherSide) {
  const { onPage, onInstagram } = page
  const photo = async () =>
    (
      await onPage.photos.create(minted.page, {
        url: media.jpegUrl,
        caption: 'A loaf',
        altText: 'A loaf',
        unpublished: true,
      })
    ).id
  const reel = async () => (await onPage.reels.start(minted.page)).videoId
  const storyVideo = async () => (await onPage.stories.video.start(minted.page)).videoId
  const item = async () =>
    (await onInstagram.containers.carouselItem(minted.instagram, { imageUrl: media.jpegUrl })).id
  const container = async () => (await onInstagram.containers.reel(minted.instagram, { upload: true })).id
  const ids = {
    scheduledPost: (
      await onPage.posts.create(minted.page, { message: 'On Sunday', scheduledFor: now() + 86_400 })
    ).id,
    photo: await photo(),
    storyPhoto: await photo(),
    reel: await reel(),
    hostedReel: await reel(),
    storyVideo: await storyVideo(),
    hostedStoryVideo: await storyVideo(),
    container: await container(),
    hostedContainer: await container(),
    finishedContainer: (
      await onInstagram.containers.image(minted.instagram, {
        imageUrl: media.jpegUrl,
        caption: `Bread ${MARK}`,
      })
    ).id,
    carouselItem: await item(),
    otherCarouselItem: await item(),
  }
  const story = await onInstagram.containers.story(minted.instagram, { imageUrl: media.jpegUrl })
  await pass('PT5M')
  await onInstagram.containers.publish(minted.instagram, story.id)
  return ids
}
