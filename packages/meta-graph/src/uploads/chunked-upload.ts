import { isObject, number, readObject, readSuccess, text, UnexpectedAnswer } from '../answer.ts'
import { MetaError } from '../errors.ts'
import type { Call } from '../graph-call.ts'
import { nodeId, type WireParams } from '../wire-params.ts'
import { filePart } from './file-part.ts'
import { uploadDeadlineMs, type UploadSource } from './source.ts'
import { videoState } from './video-state.ts'

/** All that is needed to go on after a cut, or in another process: store it whenever it is told. */
export type ChunkedUploadState = {
  sessionId: string
  videoId: string
  size: number
  /** The range Meta waits for; empty when it has everything. */
  start: number
  end: number
  /** `finishing` when the last word was sent and its answer not yet seen. */
  phase: 'transfer' | 'finishing' | 'finished'
}

export type ChunkedUploadOptions = {
  resume?: ChunkedUploadState
  /** Called, and waited for, before each step that the next process must know of. */
  onProgress?: (state: ChunkedUploadState) => void | Promise<void>
}

// A chunk names its offset, so sending it again cannot double it: the one write that is repeated.
const ATTEMPTS_PER_CHUNK = 3
// Meta has another offset than the one it was sent, and says which.
const WRONG_OFFSET = 1363037

/**
 * Uploads a video in the chunks that Meta asks for (`act_X/advideos`, `{page}/videos`). Resolves to the video's id;
 * the video is then processed, see `videoState`. Throws MetaError; the last told state is where to go on.
 */
export async function uploadInChunks(
  call: Call,
  path: string,
  source: UploadSource,
  finishParams: WireParams,
  options: ChunkedUploadOptions = {},
): Promise<{ videoId: string }> {
  return finishUpload(call, path, await sendInChunks(call, path, source, options), finishParams, options)
}

/** The bytes alone: nobody sees the video before its upload is finished. */
export async function sendInChunks(
  call: Call,
  path: string,
  source: UploadSource,
  { resume, onProgress }: ChunkedUploadOptions = {},
): Promise<ChunkedUploadState> {
  if (resume && resume.size !== source.size) throw new TypeError('the upload to resume is of another file')
  let state = resume ?? (await start(call, path, source.size))
  if (!resume) await onProgress?.(state)
  while (state.phase === 'transfer' && state.start < state.end) {
    const next = await transfer(call, path, source, state)
    if (next.start === state.start) throw stuckAt(state)
    state = { ...state, ...next }
    await onProgress?.(state)
  }
  return state
}

/** The last word, after which Meta processes the video and shows it. Said once, even when its answer was lost. */
export async function finishUpload(
  call: Call,
  path: string,
  state: ChunkedUploadState,
  finishParams: WireParams,
  { onProgress }: Pick<ChunkedUploadOptions, 'onProgress'> = {},
): Promise<{ videoId: string }> {
  const { videoId } = state
  if (state.phase === 'finished') return { videoId }
  if (!(await isFinished(call, state))) {
    await onProgress?.({ ...state, phase: 'finishing' })
    await finish(call, path, state, finishParams)
  }
  await onProgress?.({ ...state, phase: 'finished' })
  return { videoId }
}

/** Gives an upload up. What arrived of the file is forgotten by Meta. */
export async function cancelUpload(
  call: Call,
  path: string,
  state: Pick<ChunkedUploadState, 'sessionId'>,
): Promise<{ success: true }> {
  return call(
    {
      method: 'POST',
      host: 'graphVideo',
      path,
      params: { upload_phase: 'cancel', upload_session_id: state.sessionId },
    },
    readSuccess,
  )
}

async function start(call: Call, path: string, size: number): Promise<ChunkedUploadState> {
  return call(
    { method: 'POST', host: 'graphVideo', path, params: { upload_phase: 'start', file_size: size } },
    (answer) => {
      const { upload_session_id: session, video_id: video } = readObject(answer)
      const [sessionId, videoId] = [text(session), text(video)]
      if (!sessionId || !videoId) throw new UnexpectedAnswer('the answer has no upload session')
      return { sessionId, videoId, size, ...readRange(answer), phase: 'transfer' }
    },
  )
}

async function transfer(
  call: Call,
  path: string,
  source: UploadSource,
  { sessionId, start: from, end }: ChunkedUploadState,
): Promise<Range> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call(
        {
          method: 'POST',
          host: 'graphVideo',
          path,
          params: { upload_phase: 'transfer', upload_session_id: sessionId, start_offset: from },
          raw: filePart('video_file_chunk', source, from, end),
          timeoutMs: uploadDeadlineMs(end - from),
        },
        readRange,
      )
    } catch (error) {
      if (!(error instanceof MetaError)) throw error
      if (error.subcode === WRONG_OFFSET && error.uploadRange) return error.uploadRange
      const mayPass = error.kind === 'unknown_outcome' || error.kind === 'transient'
      if (!mayPass || attempt === ATTEMPTS_PER_CHUNK) throw error
    }
  }
}

const stuckAt = ({ videoId, start: offset }: ChunkedUploadState) =>
  new MetaError({
    kind: 'transient',
    status: 200,
    reason: 'upload_interrupted',
    message: `the upload of video ${videoId} does not get beyond byte ${offset}`,
  })

async function finish(
  call: Call,
  path: string,
  { sessionId }: ChunkedUploadState,
  params: WireParams,
): Promise<void> {
  await call(
    {
      method: 'POST',
      host: 'graphVideo',
      path,
      params: { ...params, upload_phase: 'finish', upload_session_id: sessionId },
    },
    readSuccess,
  )
}

// Only after a lost answer: the last word sets Meta to work. Said twice it is refused, which harms less than never.
async function isFinished(call: Call, { phase, videoId }: ChunkedUploadState): Promise<boolean> {
  if (phase !== 'finishing') return false
  const { state } = await call(
    { method: 'GET', path: nodeId(videoId), params: { fields: 'status' } },
    (answer) => videoState(readObject(answer).status),
  )
  return state === 'processing' || state === 'ready'
}

export type Range = { start: number; end: number }

// Offsets come as digits in strings.
function readRange(answer: unknown): Range {
  const range = rangeIn(answer)
  if (!range) throw new UnexpectedAnswer('the answer does not say what to send next')
  return range
}

function rangeIn(value: unknown): Range | undefined {
  if (!isObject(value)) return undefined
  const [start, end] = [number(value.start_offset), number(value.end_offset)]
  return start === undefined || end === undefined ? undefined : { start, end }
}
