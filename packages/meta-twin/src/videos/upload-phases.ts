import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import type { Video } from '../store/publishing-records.ts'
import { pagePicture } from '../publishing/write-photo.ts'
import { smallestVideo } from '../uploads/inspect-movie.ts'
import { judge, type MovieLimits } from '../uploads/movie-limits.ts'
import {
  noSession,
  noVideo,
  partialChunk,
  videoNotFetched,
  videoRefused,
  videoTooLarge,
  wrongOffset,
} from '../uploads/upload-errors.ts'
import {
  chunkEnd,
  completed,
  emptyUpload,
  isExpired,
  sessionOf,
  videoInSession,
} from '../uploads/upload-session.ts'
import type { Call } from '../wire/call.ts'
import { text, whole } from '../wire/pick.ts'
import { success } from '../writes/created.ts'
import { deleteVideo } from './delete-video.ts'
import { beginProcessing } from './video-state.ts'

/** Where a video is sent to, and what happens once all of it is there. */
export interface VideoHome {
  owner: string
  purpose: 'ad' | 'post'
  limits: MovieLimits
  /** Checked before the first byte counts, so that an upload does not end in vain. */
  check(input: Json, call: Call): void
  /** Completes the record, e.g. by the post that shows it. */
  finish(video: Video, input: Json, call: Call): Video
}

/** `POST …/advideos` and `POST …/videos`: in one piece, from an address, or in chunks of the server's choice. */
export function receiveVideo(home: VideoHome, input: Json, call: Call): Json {
  switch (text(input, 'upload_phase')) {
    case undefined:
      return receiveWhole(home, input, call)
    case 'start':
      return start(home, input, call)
    case 'transfer':
      return transfer(home, input, call)
    case 'finish':
      return finish(home, input, call)
    default:
      return cancel(home, input, call)
  }
}

const newVideo = (home: VideoHome, input: Json, call: Call): Video => ({
  kind: 'video',
  id: call.twin.ids.next('video'),
  world: call.world.id,
  owner: home.owner,
  app: call.token.app,
  purpose: home.purpose,
  status: 'ACTIVE',
  created: call.now,
  updated: call.now,
  ...wordsOf(input),
  upload: emptyUpload(call.now),
})

const wordsOf = (input: Json): Pick<Video, 'title' | 'description'> => {
  const title = text(input, 'title') ?? text(input, 'name')
  const description = text(input, 'description')
  return { ...(title !== undefined && { title }), ...(description !== undefined && { description }) }
}

/** A still sent along as `thumb`. */
const coverOf = ({ material: { picture } }: Call): Pick<Video, 'cover'> =>
  picture ? { cover: pagePicture(picture).file } : {}

function receiveWhole(home: VideoHome, input: Json, call: Call): Json {
  home.check(input, call)
  const { movie } = call.material
  if (!movie) throw noVideo()
  if (!movie.ok) throw videoNotFetched(movie.error)
  const failure = judge(home.limits, movie.value)
  if (failure) throw videoRefused(failure)
  const video = newVideo(home, input, call)
  const upload = completed(video.upload, movie.value, call.now)
  const whole: Video = {
    ...video,
    ...coverOf(call),
    upload,
    processing: beginProcessing(upload, home.limits, call.now),
  }
  call.twin.objects.save(home.finish(whole, input, call))
  return { id: video.id }
}

function start(home: VideoHome, input: Json, call: Call): Json {
  home.check(input, call)
  const size = whole(input, 'file_size')
  if (size === undefined) throw badParam('The parameter file_size is required.', 'file_size')
  if (size > home.limits.bytes) throw videoTooLarge()
  if (size < smallestVideo) {
    throw videoRefused({ code: 382, subcode: 1363022, message: 'The minimum size for a video is 1 KB.' })
  }
  const video = newVideo(home, input, call)
  const session = sessionOf(video.id)
  const end = chunkEnd(video.id, 0, size)
  call.twin.objects.save({ ...video, upload: { ...video.upload, size, session, chunk_end: end } })
  return { upload_session_id: session, video_id: video.id, start_offset: '0', end_offset: String(end) }
}

/** The open session a phase speaks of, with what is still awaited. */
function sessionIn(home: VideoHome, input: Json, call: Call) {
  const video = videoInSession(call.twin, text(input, 'upload_session_id') ?? '')
  if (!video || video.owner !== home.owner || video.upload.done !== undefined) throw noSession()
  if (isExpired(video.upload, call.now)) throw noSession()
  const { received, size = 0, chunk_end: end = size } = video.upload
  return { video, received, size, end }
}

function transfer(home: VideoHome, input: Json, call: Call): Json {
  const { video, received, size, end } = sessionIn(home, input, call)
  const { chunk } = call.material
  if (!chunk) throw noVideo()
  if (whole(input, 'start_offset') !== received) throw wrongOffset(received, end)
  if (chunk.size !== end - received) throw partialChunk(received, end)
  const next = end === size ? size : chunkEnd(video.id, end, size)
  call.twin.objects.save({
    ...video,
    updated: call.now,
    upload: {
      ...video.upload,
      segments: [...video.upload.segments, chunk],
      received: end,
      chunk_end: next,
    },
  })
  return { start_offset: String(end), end_offset: String(next) }
}

function finish(home: VideoHome, input: Json, call: Call): Json {
  const { video, received, size, end } = sessionIn(home, input, call)
  home.check(input, call)
  if (received < size) throw wrongOffset(received, end)
  const { movie } = call.material
  if (!movie?.ok) throw noSession()
  const upload = completed(video.upload, movie.value, call.now)
  const done: Video = {
    ...video,
    ...wordsOf(input),
    ...coverOf(call),
    updated: call.now,
    upload,
    processing: beginProcessing(upload, home.limits, call.now),
  }
  call.twin.objects.save(home.finish(done, input, call))
  return success
}

function cancel(home: VideoHome, input: Json, call: Call): Json {
  const { video } = sessionIn(home, input, call)
  deleteVideo(video, call)
  return success
}
