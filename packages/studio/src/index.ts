/** The creative engine: brief, brand and media become a layout, and a layout becomes pixels. No I/O but its own fonts. */
export {
  industries,
  objectives,
  tones,
  directionOf,
  type Industry,
  type Objective,
  type StudioBrief,
  type Tone,
} from './brief.ts'
export { guessIndustry } from './industry.ts'
export { brandFrom, type BrandKit, type BrandSource } from './palette.ts'
export {
  PLACEMENTS,
  PLACEMENTS_CHECKED_ON,
  formatNames,
  placementNames,
  safeBox,
  type Placement,
  type PlacementFacts,
  type Surface,
  type TextLimits,
} from './placements.ts'
export { callsToAction, type CallToAction, type Words } from './words/words.ts'
export { labelFor, writeWords } from './words/write-words.ts'
export { fitWords, type FittedWords } from './words/fit-words.ts'
export { hashtagsFor, type Platform } from './words/hashtags.ts'
export { captionFor, type Caption } from './words/caption.ts'
export { unfoundedClaims } from './words/claims.ts'
export type { ImageAsset, Swatch } from './image/asset.ts'
export { ImageError, type ImageRefusal } from './image/image-error.ts'
export { prepareImage, type PrepareOptions } from './image/prepare-image.ts'
export { prepareLogo } from './image/logo/prepare-logo.ts'
export {
  cutOutByHand,
  cutOutPng,
  type CutHints,
  type Stroke as BrushStroke,
} from './image/cut-out-by-hand.ts'
export type { PhotoGrade } from './image/grade/photo-grade.ts'
export { compose, designPoster, heroOf, layoutFor, type DesignInput, type PosterDesign } from './design.ts'
export { elementNames, type ElementEdit, type ElementName, type PosterEdits } from './edit/edits.ts'
export { elementsOf, type PosterElement } from './edit/elements-of.ts'
export { liftElement, type LiftedElement } from './edit/lift-element.ts'
export { withoutWords } from './edit/without-words.ts'
export { dealVariations, type Deal, type Hand } from './deal-variations.ts'
export { looksOf, type LookSwatch } from './looks-of.ts'
export { soundDesign, type SoundDesign } from './sound-design.ts'
export { describeLayout, type DescribedBox } from './describe-layout.ts'
export { attachAssets, detachAssets } from './assets.ts'
export { renderSet, type RenderedPlacement } from './render-set.ts'
export { styleIds, type StyleId } from './styles/style.ts'
export { compositionsOf } from './styles/index.ts'
export type { Box, Layer, Layout, LayoutAsset, LayoutNote, TextLayer } from './layout.ts'
export { render, type RenderOptions, type Rendered } from './render/render.ts'
export { renderSvg } from './svg/render-svg.ts'
export { plateOf, type Raster } from './render/raster.ts'
export { inspect, type Finding, type Measures, type Report, type TextReport } from './inspect/inspect.ts'
export type { PictureFile } from './inspect/file-limits.ts'
export { contrast } from './colour/contrast.ts'
export { oklchOf } from './colour/oklch.ts'
export { families, type Family } from './type/families.ts'
