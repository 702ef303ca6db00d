import type { Finding, Placement } from '@adwright/contract'
import type { DesignInput, ImageAsset, PosterDesign, StudioBrief, StyleId, Words } from '@adwright/studio'
import type { FittedWords } from './creative.ts'

/** What the poster worker can be asked, and what it answers. Plain data, so that it crosses threads. */
export type PosterTask =
  | { kind: 'write'; brief: StudioBrief; count: number; seed: number }
  | { kind: 'prepare'; bytes: Uint8Array }
  | {
      kind: 'design'
      sound: boolean
      input: Omit<DesignInput, 'brand' | 'style'> & { style: StyleId; brandColor: string | null }
    }
  | { kind: 'draw'; design: PosterDesign; placement: Placement }

export type DrawnPicture = {
  bytes: Uint8Array
  width: number
  height: number
  fitted: FittedWords
  findings: Finding[]
}
export type PosterAnswers = { write: Words[]; prepare: ImageAsset; design: PosterDesign; draw: DrawnPicture }
