import type { Creative, Finding, Format } from '@adwright/contract'

export type PosterFinding = Finding & { formats: Format[] }

/** Each finding once, with the shapes that it is about; the worst first. */
export function findingsOf({ renditions }: Pick<Creative, 'renditions'>): PosterFinding[] {
  const byMessage = new Map<string, PosterFinding>()
  for (const { placement, findings } of renditions)
    for (const finding of findings) {
      const known = byMessage.get(finding.message)
      if (known) known.formats.push(placement)
      else byMessage.set(finding.message, { ...finding, formats: [placement] })
    }
  const rank = { problem: 0, warning: 1, ok: 2 }
  return [...byMessage.values()].toSorted((a, b) => rank[a.level] - rank[b.level])
}

export const warningsOf = (creative: Pick<Creative, 'renditions'>): PosterFinding[] =>
  findingsOf(creative).filter(({ level }) => level !== 'ok')
