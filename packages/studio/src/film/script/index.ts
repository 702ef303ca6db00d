/** The script: a brief becomes scenes with words, beats and captions. Plain data in, plain data out. */
export type { FilmBrief, FilmMedia } from './film-brief.ts'
export { writeStoryboard, type FilmOrder } from './write-storyboard.ts'
export { filmStyleFacts, type FilmManner, type FilmStyleFacts } from './style-facts.ts'
export { tempoFor } from './tempo.ts'
export { retimed, TooManyScenes } from './retimed.ts'
export { checkStoryboard, type StoryboardFinding, type StoryboardFindingCode } from './check-storyboard.ts'
export { cuesOf, type Cue } from './cues.ts'
export { toSrt, toVtt } from './subtitles.ts'
