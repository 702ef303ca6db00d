import type { CallToAction, Finding, Placement, Words } from '@adwright/contract'
import type { StoredBrief } from './brief.ts'
import type { FittedWords } from './creative.ts'

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
export type PosterOrder = WrittenWords & {
  brief: StoredBrief
  style: string
  seed: number
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
  draw(placement: Placement): Promise<PosterPicture>
}
export type PosterStyle = { id: string; name: string; description: string }

/** Words and pictures, made off the event loop. The same order gives the same bytes. @throws WorkerError */
export type PosterEngine = {
  styles: readonly PosterStyle[]
  write(brief: StoredBrief, options: { count: number; seed: number }): Promise<WrittenWords[]>
  /** The button's words in the brief's language. */
  label(cta: CallToAction, brief: StoredBrief): string
  design(order: PosterOrder): Promise<Poster>
  close(): Promise<void>
}
