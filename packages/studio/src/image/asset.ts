import type { Box, LayoutAsset } from '../layout.ts'
import type { PhotoGrade } from './grade/photo-grade.ts'
import type { Outline } from './outline.ts'

/** A picture that passed `prepareImage`: re-encoded, upright, sRGB, without metadata. Plain data. */
export type ImageAsset = LayoutAsset & {
  /** SHA-256 of the bytes, hex. */
  id: string
  /** Main colours, largest share first. */
  swatches: Swatch[]
  hasAlpha: boolean
  /** Where the eye goes, as fractions of the picture. */
  focus: { x: number; y: number }
  /** The thing's outline, when it stands out from what surrounds it. */
  outline?: Outline
  /** Faces of people in the picture, largest first, in its pixels; absent where none was seen or looked for. */
  faces?: Box[]
  /** What was done to the photo's colours; absent where it was good as it came. */
  grade?: PhotoGrade
  /** The thing alone, trimmed: cut from a plain ground, or as a cut-out that was given. */
  cutout?: LayoutAsset & { id: string }
  /** Of a logo: the sign alone on nothing, and the colour it is seen by. */
  sign?: LayoutAsset & { id: string; colour: string }
}

export type Swatch = { colour: string; share: number }
