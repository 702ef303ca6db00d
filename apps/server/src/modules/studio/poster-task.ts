import type { Finding, Format, PosterElement, PosterPreview, Quality } from '@adwright/contract'
import type {
  BrandKit,
  CutHints,
  DesignInput,
  ImageAsset,
  PosterDesign,
  StudioBrief,
  StyleId,
  Words,
} from '@adwright/studio'
import type { FittedWords } from './creative.ts'
import type { Variation } from './generation.ts'

/** What the poster worker can be asked, and what it answers. Plain data, so that it crosses threads. */
export type PosterTask =
  | { kind: 'write'; brief: StudioBrief; count: number; seed: number }
  | { kind: 'prepare'; bytes: Uint8Array; purpose: 'photo' | 'logo' }
  | {
      kind: 'design'
      sound: boolean
      dealt: Variation['dealt'] | null
      brandColor: string | null
      fonts: NonNullable<BrandKit['fonts']>
      input: Omit<DesignInput, 'brand' | 'style'> & { style: StyleId }
    }
  | { kind: 'draw'; design: PosterDesign; format: Format; quality: Quality }
  | { kind: 'bare'; design: PosterDesign; format: Format }
  | { kind: 'preview'; design: PosterDesign; brand: BrandKit; format: Format; lift: PosterElement | null }
  | { kind: 'cut'; picture: ImageAsset; hints: CutHints }

export type DrawnPicture = {
  bytes: Uint8Array
  width: number
  height: number
  fitted: FittedWords
  findings: Finding[]
}
export type CutPicture = { bytes: Uint8Array; width: number; height: number }
export type PosterAnswers = {
  write: Words[]
  prepare: ImageAsset
  design: { design: PosterDesign; brand: BrandKit }
  draw: DrawnPicture
  bare: Uint8Array
  preview: PosterPreview
  cut: CutPicture
}
