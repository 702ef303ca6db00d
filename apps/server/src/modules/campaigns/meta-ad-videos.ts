import { videoState, type MetaSession, type UploadSource } from '@adwright/meta-graph'
import { asSentence, readChunkedUpload, type Json, type Outcome, type Progress } from '#modules/intents'
import type { VideoStanding } from './ad-platform.ts'
import { orGone } from './meta-standing.ts'

/** Goes on where an earlier attempt was cut, if Meta still has what arrived then. Throws MetaError. */
export async function uploadVideo(
  session: MetaSession,
  account: string,
  { title, source }: { title: string; source: UploadSource },
  { partial, remember }: Progress,
): Promise<Outcome> {
  const resume = await resumable(session, partial)
  const { videoId } = await session.adVideos.upload(
    account,
    source,
    { title },
    { ...(resume && { resume }), onProgress: (state) => remember({ ...state }) },
  )
  return { externalId: videoId }
}

// An upload that nobody went on with is forgotten by Meta after a day.
async function resumable(session: MetaSession, partial: Json) {
  const begun = readChunkedUpload(partial)
  if (!begun || begun.phase === 'finished') return begun
  const video = await orGone(session.adVideos.state(begun.videoId))
  return video && video.state !== 'expired' && video.state !== 'failed' ? begun : undefined
}

/** The video that an upload became; undefined when it never arrived as a whole. Throws MetaError. */
export async function findVideo(
  session: MetaSession,
  account: string,
  { mark, partial }: { mark: string; partial: Json },
): Promise<Outcome | undefined> {
  const begun = readChunkedUpload(partial)
  const known = begun && (await orGone(session.adVideos.state(begun.videoId)))
  // One that Meta could not use has arrived as well: its state says so to whoever waits for it.
  const arrived = known && ['processing', 'ready', 'failed'].includes(known.state)
  if (begun && arrived) return { externalId: begun.videoId }
  const marked = await session.adVideos.findByMark(account, mark)
  const usable = marked.find(({ status }) => ['processing', 'ready'].includes(videoState(status).state))
  return usable && { externalId: usable.id }
}

const FAILED = 'Meta could not use the video'
const AGAIN = 'Export it as MP4 with H.264 and AAC, and plan the campaign with the new file.'

/** How far Meta is with a video that arrived. Throws MetaError. */
export async function videoStanding(session: MetaSession, videoId: string): Promise<VideoStanding> {
  const { state, errors } = await session.adVideos.state(videoId)
  if (state === 'ready') return { kind: 'ready' }
  if (state !== 'failed' && state !== 'expired') return { kind: 'processing' }
  const said = errors.flatMap(({ message }) => message ?? [])[0]
  return { kind: 'failed', problem: `${FAILED}${said ? `: ${asSentence(said)}` : '.'} ${AGAIN}` }
}

/** The still that Meta would show before it plays; undefined before it has taken any. Throws MetaError. */
export async function videoCover(session: MetaSession, videoId: string): Promise<string | undefined> {
  const stills = await session.adVideos.thumbnails(videoId)
  return (stills.find((still) => still.is_preferred) ?? stills[0])?.uri
}
