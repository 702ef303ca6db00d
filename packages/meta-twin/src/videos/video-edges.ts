import { requireAdsRead, requireAdsWrite } from '../auth/scopes.ts'
import type { ReadTable } from '../edges/read-edges.ts'
import type { WriteTable } from '../edges/write-edges.ts'
import { badParam, noSuchObject } from '../errors/invalid.ts'
import { editVideo } from '../publishing/edit-post.ts'
import { requirePageWrite } from '../publishing/access.ts'
import { pagePicture } from '../publishing/write-photo.ts'
import type { Video } from '../store/publishing-records.ts'
import type { Account, Json } from '../store/records.ts'
import { plainVideo } from '../uploads/movie-limits.ts'
import type { Call } from '../wire/call.ts'
import { text, whole } from '../wire/pick.ts'
import { success } from '../writes/created.ts'
import { deleteVideo } from './delete-video.ts'
import { thumbnailsOf } from './thumbnails.ts'
import { receiveVideo, type VideoHome } from './upload-phases.ts'
import { videoInsights } from './video-insights.ts'

const adHome = (account: Account): VideoHome => ({
  owner: account.id,
  purpose: 'ad',
  limits: plainVideo,
  check: (_, call) => requireAdsWrite(call),
  finish: (video) => video,
})

/** The account's videos, by shape and length where asked. */
function adVideos(account: Account, raw: Json, call: Call): Video[] {
  requireAdsRead(call)
  const title = text(raw, 'title')
  const fits = (value: number, name: string): boolean =>
    value >= (whole(raw, `min${name}`) ?? 0) && value <= (whole(raw, `max${name}`) ?? Infinity)
  return call.twin.objects
    .list(call.world.id, 'video')
    .filter(
      (video) => video.owner === account.id && video.status === 'ACTIVE' && video.upload.done !== undefined,
    )
    .filter((video) => {
      const { width = 0, height = 0, seconds = 0 } = video.upload.facts ?? {}
      return (
        fits(width, 'width') &&
        fits(height, 'height') &&
        fits(seconds, 'length') &&
        (!title || video.title === title)
      )
    })
}

function requireVideoWrite(video: Video, call: Call): void {
  if (video.owner.startsWith('act_')) requireAdsWrite(call)
  else requirePageWrite(video.owner, 'pages_manage_posts', call)
}

function erase(video: Video, call: Call): Json {
  requireVideoWrite(video, call)
  deleteVideo(video, call)
  return success
}

export const videoReads: ReadTable = {
  account: { advideos: (account, raw, call) => ({ records: adVideos(account, raw, call) }) },
  video: {
    thumbnails: (video, _, call) => ({ node: 'VideoThumbnail', rows: thumbnailsOf(video, call) }),
    video_insights: (video, raw, call) => ({ body: videoInsights(video, raw, call) }),
  },
}

export const videoPosts: WriteTable = {
  account: { advideos: (account, input, call) => receiveVideo(adHome(account), input, call) },
  video: {
    '': (video, input, call) => {
      requireVideoWrite(video, call)
      return editVideo(video, input, call)
    },
    thumbnails: (video, _, call) => {
      requireVideoWrite(video, call)
      const { file } = pagePicture(call.material.picture)
      call.twin.objects.save({ ...video, cover: file, updated: call.now })
      return success
    },
  },
}

export const videoDeletes: WriteTable = {
  account: {
    advideos: (account, input, call) => {
      const id = text(input, 'video_id')
      if (id === undefined) throw badParam('The parameter video_id is required.', 'video_id')
      const video = call.twin.objects.findOf('video', id)
      if (video?.owner !== account.id || video.status === 'DELETED') throw noSuchObject(id, 'DELETE')
      return erase(video, call)
    },
  },
  video: { '': (video, _, call) => erase(video, call) },
}
