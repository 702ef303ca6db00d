import { mostBusy } from './busy-ground.ts'
import type { Finding } from './finding.ts'
import type { Measures, TextReport } from './inspect.ts'
import { leastSharp, mostEnlarged } from './photo-quality.ts'
import { mostTextCoverage } from './text-coverage.ts'

/** What a person should know of a poster that is not wrong. */
export function warningsOf(
  { textCoverage, enlargement, sharpness }: Measures,
  texts: readonly TextReport[],
): Finding[] {
  const warnings: Finding[] = []
  if (textCoverage > mostTextCoverage)
    warnings.push({
      kind: 'coverage',
      words: `words take ${percent(textCoverage)} of the frame, more than ${percent(mostTextCoverage)} is much`,
      measured: textCoverage,
      bound: mostTextCoverage,
    })
  for (const { role, busy, contrast, gate } of texts)
    // a ground that is too near in light is told already
    if (busy > mostBusy && contrast >= gate)
      warnings.push({
        kind: 'busy',
        words: `${role} stands on restless ground (${busy}, calm is below ${mostBusy})`,
        role,
        measured: busy,
        bound: mostBusy,
      })
  if (enlargement !== undefined && enlargement > mostEnlarged)
    warnings.push({
      kind: 'enlarged',
      words: `the photo is drawn ${enlargement.toFixed(1)} times its size, ${mostEnlarged} is the most`,
      role: 'photo',
      measured: enlargement,
      bound: mostEnlarged,
    })
  if (sharpness !== undefined && sharpness < leastSharp)
    warnings.push({
      kind: 'blurry',
      words: `the photo has sharpness ${sharpness}, it needs ${leastSharp}`,
      role: 'photo',
      measured: sharpness,
      bound: leastSharp,
    })
  return warnings
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
