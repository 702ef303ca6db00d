import type {
  CallToAction,
  Finding,
  Format,
  PosterEdits,
  PosterElement,
  PosterPreview,
  Quality,
  Words,
} from '@adwright/contract'
import type { StoredBrief } from './brief.ts'
import type { FittedWords } from './creative.ts'
import type { Variation } from './generation.ts'

export type WrittenWords = { words: Words; ctaLabel: string }
export type PosterPicture = {
  /** JPEG: the one format that Instagram takes. */
  bytes: Buffer
  width: number
  height: number
  fitted: FittedWords
  findings: Finding[]
}
/** A picture file to draw with; `sha256` of its bytes lets the engine prepare it once. */
export type SourcePicture = { sha256: string; read(): Promise<Buffer> }
/** What the brand says before the brief's own pictures are asked for colours. Font names are the engine's. */
export type PosterBrand = {
  color: string | null
  displayFont?: string | undefined
  textFont?: string | undefined
}
export type PosterOrder = WrittenWords & {
  brief: StoredBrief
  brand?: PosterBrand | undefined
  style: string
  seed: number
  /** By name; absent: dealt, or chosen by the seed. */
  composition?: string | undefined
  look?: string | undefined
  dealt?: Variation['dealt'] | undefined
  edits?: PosterEdits | undefined
  photo?: SourcePicture | undefined
  /** The photo is a scene already: its thing stays in it. */
  whole?: boolean
  /** Look for a composition that passes the inspection in every placement; it takes several times as long. */
  sound?: boolean
  logo?: SourcePicture | undefined
}
export type Poster = {
  /** Plain data for the record; without the pixels of photo and logo. */
  design: unknown
  composition: string
  look: string
  draw(format: Format, quality: Quality): Promise<PosterPicture>
  preview(format: Format, lift?: PosterElement): Promise<PosterPreview>
  /** The picture without a word on it, as JPEG: what a model is shown of a poster. */
  drawBare(format: Format): Promise<Buffer>
}
export type PosterStyle = { id: string; name: string; description: string }
/** A person's hints for cutting a thing out, in shares of the picture. */
export type CutHints = {
  box: { x: number; y: number; width: number; height: number }
  strokes: { says: 'thing' | 'ground'; radius: number; points: [number, number][] }[]
}

/** Words and pictures, made off the event loop. The same order gives the same bytes. @throws WorkerError */
export type PosterEngine = {
  styles: readonly PosterStyle[]
  formats: readonly { id: Format; width: number; height: number }[]
  write(brief: StoredBrief, options: { count: number; seed: number }): Promise<WrittenWords[]>
  /** The button's words in the brief's language. */
  label(cta: CallToAction, brief: StoredBrief): string
  design(order: PosterOrder): Promise<Poster>
  /** The colour that a picture is known by, `#rrggbb`. */
  colourOf(picture: SourcePicture): Promise<string | null>
  /** The thing on nothing, as PNG. @throws WorkerError when nothing is left */
  cutOut(picture: SourcePicture, hints: CutHints): Promise<{ bytes: Buffer; width: number; height: number }>
  close(): Promise<void>
}
