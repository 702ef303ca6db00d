import type { OpenClip } from '@adwright/studio/film'
import { framesPerSecond } from '@adwright/studio/film'
import type { FilmEncoder } from '@adwright/video'
import type { ClipSource } from './film-order.ts'

/** A scene's clip as raw pictures, decoded by the encoder's own program in a process apart. */
export const openClipOf =
  (
    encoder: Pick<FilmEncoder, 'frames'>,
    clips: Readonly<Record<string, ClipSource>>,
    signal: AbortSignal,
  ): OpenClip =>
  async ({ id, width, height, fromFrame, frames }) => {
    const source = clips[id]
    if (!source) throw new Error(`the film has no clip ${id}`)
    const { path, fromSeconds, crop } = source
    const pictures = encoder
      .frames(
        {
          path,
          width,
          height,
          frameRate: framesPerSecond,
          fromSeconds: fromSeconds + fromFrame / framesPerSecond,
          frames,
          ...(crop ? { crop } : {}),
        },
        signal,
      )
      [Symbol.asyncIterator]()
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
