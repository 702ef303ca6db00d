import type { StoredIntent } from '#modules/intents'
import type { Place } from './ad-platform.ts'
import { isDeepStrictEqual } from 'node:util'
import type { CampaignDeps } from './deps.ts'
import type { StoredDrift } from './drift-store.ts'
import { differencesOf, type StoredDifference } from './drift.ts'
import { writeOf } from './intent-facts.ts'
import { expectedSettings, type CreativeContent, type Held, type Write } from './settings.ts'

/** What should be at Meta: every confirmed write of the ledger, and what was accepted of Meta's. */
export const writesOf = (ledger: readonly StoredIntent[], accepted: readonly Write[]): Write[] => [
  ...ledger.flatMap((intent) => (intent.outcome === 'live' ? (writeOf(intent) ?? []) : [])),
  ...accepted,
]

/**
 * Compares what the ledger says with what Meta reads back. What is being written, or may have been, differs from
 * nothing; a creative that Meta exchanged for one that shows the same is accepted without asking.
 */
export async function checkDrift(
  { metaAds, clock }: Pick<CampaignDeps, 'metaAds' | 'clock'>,
  place: Place,
  ledger: readonly StoredIntent[],
  before: StoredDrift | undefined,
  held: readonly Held[],
): Promise<StoredDrift> {
  const accepted = before?.accepted ?? []
  const pending = new Set(
    ledger.flatMap((intent) => {
      const write = intent.outcome === null || intent.outcome === 'unknown' ? writeOf(intent) : undefined
      return write ? Object.keys(write.settings).map((field) => `${write.externalId}:${field}`) : []
    }),
  )
  const found = differencesOf(expectedSettings(writesOf(ledger, accepted)), held).filter(
    ({ externalId, field }) => !pending.has(`${externalId}:${field}`),
  )
  const differences: StoredDifference[] = []
  const same: Write[] = []
  for (const one of found) {
    const seen = one.field === 'creative' ? await lookInto(metaAds, place, one, before) : one
    if (seen) differences.push(seen)
    else same.push({ ...one, settings: one.theirs, at: clock.now() })
  }
  return { checkedAt: clock.now(), differences, accepted: [...accepted, ...same.map(asWrite)] }
}
const asWrite = ({ level, externalId, settings, at }: Write): Write => ({ level, externalId, settings, at })

/** Says what the two creatives show; undefined when people see the same. */
async function lookInto(
  metaAds: CampaignDeps['metaAds'],
  place: Place,
  difference: StoredDifference,
  before: StoredDrift | undefined,
): Promise<StoredDifference | undefined> {
  const known = before?.differences.find(
    (one) => one.words !== undefined && isDeepStrictEqual({ ...one, words: undefined }, { ...difference, words: undefined }), // prettier-ignore
  )
  if (known) return known
  const [ours, theirs] = await Promise.all([
    metaAds.creativeContent(place, difference.ours.creative ?? ''),
    metaAds.creativeContent(place, difference.theirs.creative ?? ''),
  ])
  if (ours && theirs && isDeepStrictEqual(ours, theirs)) return undefined
  return { ...difference, words: { ours: inWords(ours), theirs: inWords(theirs) } }
}
const inWords = (content: CreativeContent | undefined): string =>
  content ? `“${content.headline}”: ${content.primaryText}` : 'a creative that is gone'
