import type { Finding } from '@adwright/contract'
import type { Report } from '@adwright/studio'

// What a person cannot read or see is a problem; what merely crowds the picture is a warning.
const problems: ReadonlySet<string> = new Set(['contrast', 'clipped', 'glyphs', 'small'])

/** The engine's inspection in the words that a person reads. Never empty: a clean picture says so. */
export function reportToFindings(report: Pick<Report, 'findings' | 'shortened'>): Finding[] {
  const found = report.findings.map(({ kind, words }): Finding => ({
    level: problems.has(kind) ? 'problem' : 'warning',
    code: `poster.${kind}`,
    message: sentence(words),
  }))
  const shortened = report.shortened.map(({ role, from, to }): Finding => ({
    level: 'warning',
    code: 'poster.shortened',
    message: to
      ? `On this picture the ${role} reads “${to}”, because “${from}” does not fit.`
      : `The ${role} “${from}” does not fit on this picture and was left out.`,
    ...(role === 'headline' || role === 'kicker' || role === 'offer' ? { field: `words.${role}` } : {}),
  }))
  if (found.length + shortened.length > 0) return [...found, ...shortened]
  return [{ level: 'ok', code: 'poster.clean', message: 'Everything is legible and inside the safe area.' }]
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
