import type { VideoContainer } from './file-kind.ts'
import type { VideoFacts } from './video-facts.ts'

/** What a transcoder must know beside the facts. */
export type SourceVideo = {
  facts: VideoFacts
  container: VideoContainer
  /** Degrees clockwise, then mirrored, to show the pictures as they are meant. */
  turn: { clockwise: 0 | 90 | 180 | 270; mirrored: boolean }
  /** From the first picture or sound of the file to the end of the last picture, in seconds. */
  pictureSeconds: number
  /** The curve of a high dynamic range, which needs mapping before it fits 8 bits. */
  hdr: 'hlg' | 'pq' | null
  /** How its colours are coded, in words of libav; absent where the container does not tell. */
  matrix?: 'bt709' | 'bt601' | 'bt2020'
  /** Which of the sound tracks to keep, counted from 0; `null` when there is none that can be decoded. */
  soundTrack: number | null
}

/** Facts as one reader of containers finds them, before what all files share is added. */
export type TrackFacts = Omit<SourceVideo, 'facts' | 'container'> & {
  facts: Omit<VideoFacts, 'container' | 'contentType' | 'bytes' | 'bitrate' | 'moovFirst' | 'editList'>
}
