import type { MediaCheck, MediaFinding, MediaPlacement } from '@adwright/contract'
import { adVideoLimits, type VideoReport } from '@adwright/video'
import { videoFinding } from './video-finding.ts'

/** What is kept of the gate's report. */
export type KeptReport = Pick<VideoReport, 'checks' | 'placements' | 'limitsCheckedOn' | 'measured'>

/** The look at a video, as it stands. */
export type KeptCheck = {
  state: 'waiting' | 'done' | 'failed'
  /** While it waits: of the headers alone, or null for a video that came before there were checks. */
  report: KeptReport | null
  checkedAt: Date | null
}

/** A worker that dies takes its look with it; a video that has killed so many is not looked at again. */
export const mostChecks = 5

const mostSpans = 20

/** A clip that flickers has thousands of spans: the first tell enough. */
export function keptReport({ checks, placements, limitsCheckedOn, measured }: VideoReport): KeptReport {
  return {
    checks,
    placements,
    limitsCheckedOn,
    measured: measured && {
      ...measured,
      blackSpans: measured.blackSpans.slice(0, mostSpans),
      frozenSpans: measured.frozenSpans.slice(0, mostSpans),
      sound: measured.sound && {
        ...measured.sound,
        silentSpans: measured.sound.silentSpans.slice(0, mostSpans),
      },
    },
  }
}

/** The same, when decoding had to be given up: what headers tell stays, and that nobody saw the rest is said. */
export const unfinishedReport = (report: KeptReport, why: string): KeptReport => ({
  ...report,
  checks: [
    ...report.checks.filter(({ code }) => code !== 'not_measured'),
    { code: 'not_measured', level: 'warning', message: `It was not looked at to the end: ${why}.` },
  ],
})

export const noReport: KeptReport = { checks: [], placements: [], limitsCheckedOn: '', measured: null }

/** The check as the API tells it. */
export function presentCheck({ state, report, checkedAt }: KeptCheck): MediaCheck {
  const { checks, placements, limitsCheckedOn } = report ?? noReport
  const findings = checks.map(videoFinding).filter((finding) => finding !== undefined)
  findings.sort((a, b) => rank(a) - rank(b))
  const verdict = state === 'waiting' ? null : verdictOf(findings, checks)
  const isBroken = verdict === 'broken'
  return {
    state: state === 'waiting' ? 'waiting' : 'done',
    verdict,
    findings,
    placements: isBroken ? [] : placements.map(presentPlacement),
    limitsCheckedOn: placements.length > 0 && !isBroken ? limitsCheckedOn : null,
    checkedAt: checkedAt?.toISOString() ?? null,
  }
}

const levels = ['error', 'warning', 'note']
const rank = ({ level }: MediaFinding): number => levels.indexOf(level)

/** Errors of the content, which no conversion mends. A header that counts a picture too many is none. */
const damage: ReadonlySet<string> = new Set(['decode', 'duration_decoded', 'sound_decoded'])

function verdictOf(
  findings: readonly MediaFinding[],
  checks: KeptReport['checks'],
): NonNullable<MediaCheck['verdict']> {
  const errors = findings.filter(({ level }) => level === 'error')
  const couldBeRead = checks.some(({ code }) => code === 'readable')
  if (errors.some(({ code }) => damage.has(code) || !couldBeRead)) return 'broken'
  if (errors.length > 0) return 'unfit'
  return findings.some(({ level }) => level === 'warning') ? 'worth_a_look' : 'good'
}

const presentPlacement = ({ placement, ...verdict }: KeptReport['placements'][number]): MediaPlacement => ({
  placement,
  name: placement in adVideoLimits ? adVideoLimits[placement as keyof typeof adVideoLimits].name : placement,
  ...verdict,
})
