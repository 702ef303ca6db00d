import { adVideoLimits, type VideoReport } from '@adwright/video'

/** What a terminal would obey rather than show, and what turns a line around. */
const unshowable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** A file's name as it can be shown: a stranger may have chosen it. */
export const shownName = (name: string): string =>
  name.replace(unshowable, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`)

/** The report for a person: a line for each check, and what to do below it. */
export function tellReport(file: string, report: VideoReport, wereNamed: boolean): string[] {
  const lines = [`${shownName(file)}: ${verdict(report, wereNamed)}`]
  for (const { level, message, fix } of report.checks) {
    lines.push(`  ${labels[level]}  ${message}`)
    if (fix) lines.push(`           ${fix}`)
  }
  if (report.placements.length > 0) lines.push(`  Places, by Meta's limits as of ${report.limitsCheckedOn}`)
  for (const { placement, ok, reasons, advice } of report.placements) {
    const name =
      placement in adVideoLimits ? adVideoLimits[placement as keyof typeof adVideoLimits].name : placement
    lines.push(`  ${ok ? 'yes    ' : 'no     '}  ${[`${name}.`, ...reasons, ...advice].join(' ')}`)
  }
  return lines
}

const labels = { error: 'error  ', warning: 'warning', fine: 'fine   ' } as const

function verdict(
  { ok, opened, facts, checks, placements, measured, seconds }: VideoReport,
  wereNamed: boolean,
): string {
  if (!opened) return 'could not be opened'
  if (!facts) return 'not a video that can be read'
  const how = measured ? `every picture decoded with ${measured.engine}` : 'headers and tables only'
  const count = (level: string) => checks.filter((check) => check.level === level).length
  const refused = wereNamed ? placements.filter((place) => !place.ok).length : 0
  const parts = [
    ok ? 'fit for an ad' : 'not fit for an ad',
    ...(count('error') > 0 ? [`${count('error')} to mend`] : []),
    ...(refused > 0 ? [`refused in ${refused} of ${placements.length} places`] : []),
    ...(count('warning') > 0 ? [`${count('warning')} to look at`] : []),
  ]
  return `${parts.join(', ')} (${how}, ${seconds.toFixed(1)} s)`
}

/** JSON that is safe to print: what a terminal obeys is written by number, which reads back the same. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value).replace(unshowable, (sign) =>
    [...Array(sign.length).keys()]
      .map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  )
