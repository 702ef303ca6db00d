import type { StudioBrief } from '../../brief.ts'
import type { ImageAsset } from '../../image/asset.ts'
import type { BrandKit } from '../../palette.ts'
import type { StyleId } from '../../styles/style.ts'
import type { Cue } from '../script/cues.ts'
import type { FilmRatio, Storyboard } from '../storyboard.ts'
import type { Call } from './scene-words.ts'

/** A clip that takes a scene's place of a photo: where its pictures come from is the caller's to know. */
export type FilmClip = { id: string; width: number; height: number }

/** All that a film is drawn from besides its storyboard. Plain data. */
export type FilmArt = {
  brief: StudioBrief
  brand: BrandKit
  style: StyleId
  /** A look of the style by its id; otherwise the seed chooses one. */
  look?: string
  call: Call
  logo?: ImageAsset
  /** What a hero scene shows: the product. Absent: a drawing. */
  product?: ImageAsset
  /** By the id that scenes name. */
  photos: Readonly<Record<string, ImageAsset>>
  clips: Readonly<Record<string, FilmClip>>
}

export type Film = {
  storyboard: Storyboard
  art: FilmArt
  ratio: FilmRatio
  /** What is spoken, cut to be read; drawn into the picture where the storyboard says so. */
  captions?: readonly Cue[]
}
