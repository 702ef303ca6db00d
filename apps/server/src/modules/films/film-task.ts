import type { FilmRatio } from '@adwright/contract'
import type { ImageAsset, StudioBrief } from '@adwright/studio'
import type { Film, FilmBrief, FilmOrder, Storyboard } from '@adwright/studio/film'

/** What the film worker can be asked, and what it answers. Plain data, so that it crosses threads. */
export type FilmTask =
  | { kind: 'prepare'; bytes: Uint8Array; purpose: 'photo' | 'logo' }
  | { kind: 'write'; brief: FilmBrief; order: FilmOrder }
  | { kind: 'call'; brief: StudioBrief; seed: number }
  /** `still`: a JPEG out of the clip that the scene shows. */
  | { kind: 'preview'; film: Film; index: number; still: Uint8Array | undefined }
export type FilmAnswers = {
  prepare: ImageAsset
  write: Storyboard
  call: Film['art']['call']
  preview: { jpeg: Uint8Array; width: number; height: number }
}
/** Sides of a preview: small enough to be one of a strip. */
export const previewWidth: Readonly<Record<FilmRatio, number>> = {
  '9:16': 270,
  '1:1': 400,
  '4:5': 360,
  '16:9': 480,
}
