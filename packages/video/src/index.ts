export type { FilmEncoder } from './film-encoder.ts'
export { findFilmEncoder } from './find-film-encoder.ts'
export { findTranscoder } from './find-transcoder.ts'
export { createVideoGate, type VideoGate } from './gate-video.ts'
export type {
  PlacementVerdict,
  VideoCheck,
  VideoExpectation,
  VideoGateOptions,
  VideoReport,
} from './gate-report.ts'
export { adVideoLimits, adVideoPlacements } from './placement-limits.ts'
export { probeVideo } from './probe.ts'
export type { TranscodeRecipe } from './recipe.ts'
export { removeMetadata } from './remove-metadata.ts'
export type { SegmentWriter } from './segment-writer.ts'
export { TranscodeFailed } from './transcode-failed.ts'
export type { Transcoder } from './transcoder.ts'
export { VideoUnreadable, type VideoFacts } from './video-facts.ts'
