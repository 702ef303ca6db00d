import { resolve } from 'node:path'
import { measure } from './gate-decode.ts'
import type { MeasureEngine } from './gate-engine.ts'
import { findFfmpegMeasure } from './gate-ffmpeg.ts'
import type { VideoMeasures } from './gate-measures.ts'
import { readMp4Tracks } from './gate-mp4-tracks.ts'
import { findNodeAvMeasure } from './gate-node-av.ts'
import { keepEngine } from './keep-engine.ts'
import { fine, type VideoCheck, type VideoGateOptions, type VideoReport } from './gate-report.ts'
import { bytesInWords } from './gate-words.ts'
import { AD_VIDEO_LIMITS_CHECKED_ON } from './placement-limits.ts'
import { readSource } from './probe.ts'
import type { SourceVideo } from './source-video.ts'
import { decodeChecks } from './validate-decode.ts'
import { expectationChecks } from './validate-expectation.ts'
import { fileProblem, openingProblem, unopenedCodes, unreadableCheck } from './validate-file.ts'
import { adPlacementsNamed, judgePlacement } from './validate-placements.ts'
import { tableChecks } from './validate-tables.ts'
import { VideoUnreadable } from './video-facts.ts'

/** Tells whether a video is whole and fit for an ad, with a reason and a remedy for each thing that is not. */
export type VideoGate = {
  /** Never throws for what is wrong with a file; throws `RangeError` for an unknown placement, or the signal's reason. */
  check(path: string, options: VideoGateOptions): Promise<VideoReport>
}

/** The ffmpeg given, else the one on the path, else node-av, looked for when something is first decoded. */
export function createVideoGate({ ffmpeg = 'ffmpeg' }: { ffmpeg?: string } = {}): VideoGate {
  const findEngine = keepEngine(async () => (await findFfmpegMeasure(ffmpeg)) ?? findNodeAvMeasure())
  return {
    async check(path, options) {
      const started = performance.now()
      const places = adPlacementsNamed(options.placements)
      options.signal?.throwIfAborted()
      const found = await lookAt(resolve(path), options, findEngine)
      options.signal?.throwIfAborted()
      const { source } = found
      const placements = source ? places.map((place) => judgePlacement(source.facts, place)) : []
      const refused = options.placements ? placements.filter(({ ok }) => !ok) : []
      return {
        ok: !found.checks.some(({ level }) => level === 'error') && refused.length === 0,
        opened: !found.checks.some(({ code }) => unopenedCodes.includes(code)),
        facts: source?.facts ?? null,
        checks: found.checks,
        placements,
        limitsCheckedOn: AD_VIDEO_LIMITS_CHECKED_ON,
        measured: found.measured,
        seconds: Math.round(performance.now() - started) / 1000,
      }
    },
  }
}

type Found = { source: SourceVideo | null; checks: VideoCheck[]; measured: VideoMeasures | null }
type FindEngine = () => Promise<MeasureEngine | undefined>

async function lookAt(path: string, options: VideoGateOptions, findEngine: FindEngine): Promise<Found> {
  const problem = await fileProblem(path)
  if (problem) return { source: null, checks: [problem], measured: null }
  let source: SourceVideo
  try {
    source = await readSource(path)
  } catch (failure) {
    const check =
      failure instanceof VideoUnreadable ? await unreadableCheck(path, failure) : openingProblem(failure)
    return { source: null, checks: [check], measured: null }
  }
  const { facts } = source
  const tracks = facts.moovFirst === null ? null : await readMp4Tracks(path)
  const checks = [fine('readable', `It can be read: ${bytesInWords(facts.bytes)}.`, { bytes: facts.bytes })]
  checks.push(...tableChecks(facts, tracks))
  let measured: VideoMeasures | null = null
  if (options.depth === 'full') {
    const attempt = await measure(path, source, options, findEngine)
    if ('check' in attempt) checks.push(attempt.check)
    else {
      measured = attempt.measured
      checks.push(...decodeChecks(source, tracks, measured, options.expect?.stillSeconds ?? 3))
    }
  }
  checks.push(...expectationChecks(options.expect ?? {}, facts, tracks, measured))
  return { source, checks, measured }
}
