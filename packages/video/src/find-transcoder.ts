import { findFfmpeg } from './ffmpeg.ts'
import { findNodeAv } from './node-av.ts'
import { createTranscoder, type Transcoder } from './transcoder.ts'

/**
 * The ffmpeg given, else the one on the path; when it does not run or lacks x264 or AAC, node-av; else `undefined`.
 * Starts a program or two: ask once and keep the answer.
 */
export async function findTranscoder(options: { ffmpeg?: string } = {}): Promise<Transcoder | undefined> {
  const engine = (await findFfmpeg(options.ffmpeg ?? 'ffmpeg')) ?? (await findNodeAv())
  return engine && createTranscoder(engine)
}
