import type { MediaId } from '@adwright/contract'
import type { VideoRecipe } from './recipe.ts'

export type ConversionId = string

/** A video that is made into another one by a worker. There is one for each video and recipe, whoever asks. */
export type Conversion = {
  id: ConversionId
  mediaId: MediaId
  recipe: VideoRecipe
  /** Whom it is for, in the askers' own words. */
  askers: string[]
  state: 'queued' | 'running' | 'done' | 'failed'
  percent: number
  /** Why it failed, in a sentence for the author. */
  problem: string | null
  resultId: MediaId | null
  createdAt: Date
  updatedAt: Date
}

/** A worker that dies takes its conversion with it; one that has killed so many is given up. */
export const mostRuns = 5

export const problems = {
  cutOff: 'The conversion was cut off several times. Try a shorter or smaller video.',
  unfinished: 'The conversion could not be finished. Try again.',
  noTranscoder: 'This server has no program that converts videos. Upload one that fits as it is.',
} as const
