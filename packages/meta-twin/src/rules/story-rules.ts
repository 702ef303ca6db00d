import { badParam, refused } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { readyVideo } from '../videos/use-video.ts'
import { objectIn, objects, text } from '../wire/pick.ts'

const dataKinds = ['link_data', 'video_data', 'photo_data', 'template_data']

const illFormed = (message: string) =>
  refused(1443048, 'The story is ill formed', message, 'object_story_spec')

/** `object_story_spec`: who speaks, and exactly one kind of post — none beside an asset feed. */
export function checkStory(story: Json, withFeed: boolean, call: Call): void {
  if (text(story, 'instagram_actor_id') !== undefined) {
    if (text(story, 'instagram_user_id') !== undefined) {
      throw refused(
        2238055,
        'Two Instagram accounts',
        'Send instagram_user_id only, not instagram_actor_id as well.',
        ['object_story_spec', 'instagram_actor_id'],
      )
    }
    throw badParam('Invalid keys "instagram_actor_id" were found in param "object_story_spec".', [
      'object_story_spec',
      'instagram_actor_id',
    ])
  }
  const page = text(story, 'page_id')
  if (!page) throw illFormed('page_id is required.')
  if (call.twin.objects.findOf('page', page)?.world !== call.world.id) {
    throw badParam('The page_id is not a Page you can advertise for.', ['object_story_spec', 'page_id'])
  }
  checkInstagram(text(story, 'instagram_user_id'), call)
  const present = dataKinds.filter((kind) => objectIn(story, kind))
  if (withFeed) {
    if (present.length > 0)
      throw illFormed(`An asset_feed_spec takes object_story_spec without ${present.join(', ')}.`)
    return
  }
  if (present.length !== 1) throw illFormed(`Exactly one of ${dataKinds.join(', ')} is required.`)
  const link = objectIn(story, 'link_data')
  if (link) checkLinkData(link, call)
  const video = objectIn(story, 'video_data')
  if (video) checkVideoData(video, call)
}

/** A video ad shows a video that is ready, and a picture before it plays. */
function checkVideoData(video: Json, call: Call): void {
  const path = ['object_story_spec', 'video_data']
  readyVideo(text(video, 'video_id') ?? '', [...path, 'video_id'], call)
  const hash = text(video, 'image_hash')
  if (!hash && !text(video, 'image_url')) {
    throw badParam('video_data needs an image_hash or an image_url as its thumbnail.', [
      ...path,
      'image_hash',
    ])
  }
  if (hash) checkImage(hash, [...path, 'image_hash'], call)
}

export function checkInstagram(id: string | undefined, call: Call): void {
  if (id === undefined || call.twin.objects.findOf('ig', id)?.world === call.world.id) return
  throw refused(
    1815199,
    'Instagram account not available',
    'The ad account has no access to this Instagram account.',
    'instagram_user_id',
  )
}

function checkLinkData(data: Json, call: Call): void {
  const path = ['object_story_spec', 'link_data']
  if (!text(data, 'link')) {
    throw refused(2061015, 'A link is required', 'link_data needs a link.', [...path, 'link'])
  }
  checkUrl(text(data, 'link') ?? '', [...path, 'link'])
  if (text(data, 'image_hash') && text(data, 'picture')) {
    throw badParam('Only one of image_hash and picture may be set.', [...path, 'image_hash'])
  }
  checkImage(text(data, 'image_hash'), [...path, 'image_hash'], call)
  const cards = objects(data, 'child_attachments')
  if (data['child_attachments'] !== undefined && (cards.length < 2 || cards.length > 10)) {
    throw badParam('A carousel needs 2 to 10 child_attachments.', [...path, 'child_attachments'])
  }
  cards.forEach((card, at) => {
    const cardPath = [...path, 'child_attachments', String(at)]
    if (!text(card, 'link'))
      throw refused(2061015, 'A link is required', 'Every card needs a link.', cardPath)
    checkImage(text(card, 'image_hash'), [...cardPath, 'image_hash'], call)
  })
}

export function checkUrl(url: string, path: readonly string[]): void {
  if (!URL.canParse(url) || !/^(https?|fb|tel|mailto):/.test(url)) {
    throw badParam(`The link "${url}" is not a valid address.`, path)
  }
}

export function checkImage(hash: string | undefined, path: readonly string[], call: Call): void {
  if (hash === undefined) return
  const image = call.twin.objects.findOf('image', `${call.account.account_id}:${hash}`)
  if (!image || image.status === 'DELETED') {
    throw refused(2446388, 'Image not found', `No image with hash ${hash} is in this ad account.`, path)
  }
}
