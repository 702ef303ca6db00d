import type { OpenClip } from '@adwright/studio/film'
import { framesPerSecond } from '@adwright/studio/film'
import type { FilmEncoder } from '@adwright/video'
import type { ClipSource } from './film-order.ts'
import { sizeAround, steadyFrames } from './steady/steady-frames.ts'
import { sight } from './steady/steady-path.ts'

/** A scene's clip as raw pictures, decoded by the encoder's own program in a process apart. */
export const openClipOf =
  (
    encoder: Pick<FilmEncoder, 'frames'>,
    clips: Readonly<Record<string, ClipSource>>,
    signal: AbortSignal,
  ): OpenClip =>
  async ({ id, width, height, fromFrame, frames, fromSeconds = 0, steady = false }) => {
    const source = clips[id]
    if (!source) throw new Error(`the film has no clip ${id}`)
    const { path, crop } = source
    const begin = source.fromSeconds + fromSeconds + fromFrame / framesPerSecond
    const read = (size: { width: number; height: number }, from: number, count: number) => {
      const wish = { path, ...size, frameRate: framesPerSecond, fromSeconds: from, frames: count }
      return encoder.frames({ ...wish, ...(crop ? { crop } : {}) }, signal)
    }
    // so much of the clip before and after is seen that the same moment is always held the same
    const lead = steady ? Math.min(sight, Math.floor(begin * framesPerSecond + 1e-6)) : 0
    const opened = steady
      ? steadyFrames(
          read(sizeAround({ width, height }), begin - lead / framesPerSecond, lead + frames + sight),
          { width, height },
          { lead, frames },
        )
      : read({ width, height }, begin, frames)
    const pictures = opened[Symbol.asyncIterator]()
    return {
      next: async () => {
        const { done, value } = await pictures.next()
        return done ? undefined : value
      },
      close: async () => {
        await pictures.return?.()
      },
    }
  }
