import type { LayoutAsset } from '../layout.ts'
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
  /** The thing alone, trimmed, when the picture shows it on a plain ground. */
  cutout?: LayoutAsset & { id: string }
}

export type Swatch = { colour: string; share: number }
