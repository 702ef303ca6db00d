import type { VideoMeasures } from './gate-measures.ts'
import type { Mp4Tracks } from './gate-mp4-tracks.ts'
import { error, fine, type VideoCheck, type VideoExpectation } from './gate-report.ts'
import { grouped, rounded } from './gate-words.ts'
import type { VideoFacts } from './video-facts.ts'

/** What the video was meant to be against what it is; the measured stands above the announced. */
export function expectationChecks(
  wanted: VideoExpectation,
  facts: VideoFacts,
  tracks: Mp4Tracks | null,
  measured: VideoMeasures | null,
): VideoCheck[] {
  const checks: VideoCheck[] = []
  const { width, height } = wanted
  if ((width !== undefined && width !== facts.width) || (height !== undefined && height !== facts.height))
    checks.push(
      wrong(
        'expected_size',
        `It was to have ${width ?? 'any'} × ${height ?? 'any'} pixels and has ${facts.width} × ${facts.height}.`,
        { width: facts.width, height: facts.height },
      ),
    )
  if (wanted.seconds !== undefined) checks.push(...lengthChecks(wanted.seconds, facts, measured))
  const frames = measured?.frames ?? tracks?.pictures ?? null
  if (wanted.frames !== undefined && frames !== null && frames !== wanted.frames)
    checks.push(
      wrong(
        'expected_frames',
        `It was to have ${grouped(wanted.frames)} pictures and has ${grouped(frames)}.`,
        {
          frames,
          expected: wanted.frames,
        },
      ),
    )
  const hasSound = facts.audioCodec !== null
  if (wanted.audio !== undefined && wanted.audio !== hasSound)
    checks.push(
      wrong(
        'expected_sound',
        hasSound ? 'It was to have no sound and has some.' : 'It was to have sound and has none.',
        { hasSound },
      ),
    )
  const asked = Object.keys(wanted).some((key) => key !== 'stillSeconds')
  return asked && checks.length === 0 ? [fine('expected', 'It is what it was meant to be.')] : checks
}

function lengthChecks(expected: number, facts: VideoFacts, measured: VideoMeasures | null): VideoCheck[] {
  const seconds = measured?.seconds ?? facts.durationMs / 1000
  // A picture, and the packet of sound that the tables count on top.
  const tolerated = Math.max(1 / (facts.frameRate ?? 25), 0.05) + 0.001
  if (Math.abs(seconds - expected) <= tolerated) return []
  return [
    wrong(
      'expected_seconds',
      `It was to last ${rounded(expected, 2)} s and lasts ${rounded(seconds, 2)} s.`,
      {
        seconds: rounded(seconds, 3),
        expected,
      },
    ),
  ]
}

const wrong = (code: string, message: string, data: NonNullable<VideoCheck['data']>): VideoCheck =>
  error(code, message, 'Make it again.', data)
