import type {
  BriefId,
  FilmRatio,
  GenerateVideo,
  MediaId,
  Storyboard,
  VideoGeneration,
  VideoGenerationId,
} from '@adwright/contract'

/** What was asked for besides the storyboard, with everything settled that was left open. */
export type FilmWishes = {
  look: VideoGeneration['look']
  voice: string | null
  pictures: GenerateVideo['pictures']
} & VideoGeneration['wishes']
export type FilmCut = {
  ratio: FilmRatio
  percent: number
  /** Null until it is made, and again when the file was deleted. */
  mediaId: MediaId | null
  notes: string[]
}
export type FilmCue = { scene: string; from: number; to: number; text: string }

/** One film of a brief, in one or more ratios. */
export type Film = {
  id: VideoGenerationId
  briefId: BriefId
  storyboard: Storyboard
  wishes: FilmWishes
  cuts: FilmCut[]
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  percent: number
  secondsLeft: number | null
  scenes: { id: string; percent: number }[]
  cues: FilmCue[]
  notices: string[]
  /** Why it failed, in a sentence for the person who asked for it. */
  problem: string | null
  createdAt: Date
}

/** A worker that dies takes its film with it; one that has killed so many is given up. */
export const mostRuns = 5

export const filmProblems = {
  cutOff: 'Making the film was cut off several times. Try again later, or choose a shorter one.',
  unfinished: 'The film could not be finished. Start it again.',
  noEncoder: 'This server has no program that makes videos. Ask whoever runs it to install ffmpeg.',
  goneMedia: 'A photo or clip of this film is not in the library any more. Choose others and start again.',
} as const

/** Of all cuts together: each counts the same. */
export const percentOf = (cuts: readonly Pick<FilmCut, 'percent'>[]): number =>
  cuts.length === 0 ? 0 : Math.floor(cuts.reduce((sum, { percent }) => sum + percent, 0) / cuts.length)
