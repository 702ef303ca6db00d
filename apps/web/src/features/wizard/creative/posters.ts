import type { Creative, CreativeId, Finding, Generation, Placement, Words } from '@adwright/contract'

/** One list out of several answers: the newest version of each, the newest generation first, in order of arrival. */
export function mergeCreatives(...lists: (readonly Creative[] | undefined)[]): Creative[] {
  const byId = new Map<CreativeId, Creative>()
  for (const creative of lists.flatMap((list) => list ?? [])) {
    const known = byId.get(creative.id)
    if (!known || known.version <= creative.version) byId.set(creative.id, creative)
  }
  const born = new Map<string, string>()
  for (const { generationId, createdAt } of byId.values()) {
    const first = born.get(generationId)
    if (!first || createdAt < first) born.set(generationId, createdAt)
  }
  return [...byId.values()].toSorted(
    (a, b) =>
      (born.get(b.generationId) ?? '').localeCompare(born.get(a.generationId) ?? '') ||
      a.createdAt.localeCompare(b.createdAt) ||
      a.id.localeCompare(b.id),
  )
}

export const isRunning = (generation: Pick<Generation, 'state'> | undefined): boolean =>
  generation?.state === 'queued' || generation?.state === 'running'

/** Adds or takes away; three is the most, so a fourth takes the place of the one chosen last. */
export function toggleAd(ads: CreativeId[], id: CreativeId): CreativeId[] {
  if (ads.includes(id)) return ads.filter((other) => other !== id)
  return [...ads.slice(0, 2), id]
}

/** What a newcomer launches with: all posters of the run that have no problem. */
export function firstChoice(creatives: Creative[]): CreativeId[] {
  const sound = creatives.filter((creative) => findingsOf(creative).every(({ level }) => level !== 'problem'))
  return (sound.length > 0 ? sound : creatives).slice(0, 3).map(({ id }) => id)
}

const ofAd: readonly Placement[] = ['square_1x1', 'feed_4x5', 'story_9x16', 'link_1.91x1']

type PosterFinding = Finding & { placements: Placement[] }
/** Each finding once, with the shapes of an ad that it is about; the worst first. */
export function findingsOf({ renditions }: Creative): PosterFinding[] {
  const byMessage = new Map<string, PosterFinding>()
  for (const { placement: shape, findings } of renditions)
    for (const finding of findings) {
      // the studio draws more shapes than an ad shows
      const placement = ofAd.find((one) => one === shape)
      if (!placement) continue
      const known = byMessage.get(finding.message)
      if (known) known.placements.push(placement)
      else byMessage.set(finding.message, { ...finding, placements: [placement] })
    }
  const rank = { problem: 0, warning: 1, ok: 2 }
  return [...byMessage.values()].toSorted((a, b) => rank[a.level] - rank[b.level])
}

/** The words that differ: an edit sends only what the person changed. */
export function changedWords(saved: Words, typed: Words): Partial<Words> {
  return Object.fromEntries(
    Object.entries(typed).filter(([field, value]) => value !== saved[field as keyof Words]),
  )
}

/** "60 hidden on phones", "12 too many", or how many of how many. */
export function countNote(
  length: number,
  shown: number,
  most: number,
): { text: string; tone: 'quiet' | 'warn' | 'bad' } {
  if (length > most) return { text: `${length - most} too many`, tone: 'bad' }
  if (length > shown) return { text: `${length - shown} may be hidden on phones`, tone: 'warn' }
  return { text: `${length} of ${shown}`, tone: 'quiet' }
}
