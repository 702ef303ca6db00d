import { contentOf } from '../review/creative-texts.ts'
import { reportStatus } from '../insights/report-run.ts'
import { imageUrl } from '../images/image-url.ts'
import { coverOf } from '../videos/thumbnails.ts'
import type { Creative, Image, ReportRun } from '../store/records.ts'
import { wireTime } from '../time/wire-time.ts'
import type { Call } from '../wire/call.ts'
import type { Readers } from './ad-object-fields.ts'

const firstImage = (creative: Creative, call: Call): string | undefined => {
  const hash = contentOf(creative).imageHashes[0]
  const image = hash && call.twin.objects.findOf('image', `${call.account.account_id}:${hash}`)
  return image ? imageUrl(image, call.origin) : undefined
}

const firstCover = (creative: Creative, call: Call): string | undefined => {
  const id = contentOf(creative).videoIds[0]
  const video = id === undefined ? undefined : call.twin.objects.findOf('video', id)
  return video && coverOf(video, call.origin)
}

export const creativeFields: Readers<Creative> = {
  id: (creative) => creative.id,
  account_id: (creative) => creative.account.slice('act_'.length),
  name: (creative) => creative.name,
  status: (creative) => creative.status,
  object_story_spec: (creative) => creative.object_story_spec,
  asset_feed_spec: (creative) => creative.asset_feed_spec,
  object_type: (creative) => (contentOf(creative).videoIds.length > 0 ? 'VIDEO' : 'SHARE'),
  video_id: (creative) => contentOf(creative).videoIds[0],
  body: (creative) => contentOf(creative).bodies[0],
  title: (creative) => contentOf(creative).titles[0],
  image_hash: (creative) => contentOf(creative).imageHashes[0],
  image_url: firstImage,
  thumbnail_url: (creative, call) => firstImage(creative, call) ?? firstCover(creative, call),
  call_to_action_type: (creative) => contentOf(creative).callToAction,
  instagram_user_id: (creative) => contentOf(creative).instagramUserId,
  effective_object_story_id: (creative) => {
    const page = contentOf(creative).pageId
    return page && `${page}_${creative.id}`
  },
}

export const imageFields: Readers<Image> = {
  id: (image) => image.id,
  account_id: (image) => image.account.slice('act_'.length),
  hash: (image) => image.hash,
  name: (image) => image.name,
  status: (image) => image.status,
  width: (image) => image.width,
  height: (image) => image.height,
  original_width: (image) => image.width,
  original_height: (image) => image.height,
  url: (image, call) => imageUrl(image, call.origin),
  url_128: (image, call) => imageUrl(image, call.origin),
  url_256: (image, call) => imageUrl(image, call.origin),
  permalink_url: (image, call) => imageUrl(image, call.origin),
  created_time: (image, call) => wireTime(image.created, call.account.timezone_name),
  updated_time: (image, call) => wireTime(image.created, call.account.timezone_name),
}

export const reportFields: Readers<ReportRun> = {
  id: (run) => run.id,
  account_id: (run) => run.account.slice('act_'.length),
  async_status: (run, call) => reportStatus(run, call.now).status,
  async_percent_completion: (run, call) => reportStatus(run, call.now).percent,
  is_running: (run, call) => reportStatus(run, call.now).percent < 100,
  time_ref: (run) => run.created,
  time_completed: (run, call) => reportStatus(run, call.now).completed,
}
