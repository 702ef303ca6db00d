import type { CampaignState, Finding } from '@adwright/contract'
import type { z } from 'zod'

/** How one object stands. `paused` by a member; what is only paused because its parent is, is `ready`. */
export type ObjectStanding =
  | 'running'
  | 'ready'
  | 'paused'
  | 'in_review'
  | 'rejected'
  | 'issues'
  | 'archived'
  | 'deleted'
export type Reading = { standing: ObjectStanding; effectiveStatus: string; issues: string[] }

/** What the other side says about a launched campaign. */
export type Standing = {
  campaign: Reading & { name: string | null }
  adSet: (Reading & { dailyBudgetMinor: number | null; endsAt: Date | null }) | null
  ads: (Reading & { externalId: string; rejections: string[] })[]
}

/** Where the campaign stands as a whole; docs/glossary.md tells it as a sentence. */
export function stateOf({ campaign, adSet, ads }: Standing): CampaignState {
  const some = (standing: ObjectStanding) => ads.some((ad) => ad.standing === standing)
  if (campaign.standing === 'deleted') return 'deleted'
  if (campaign.standing === 'archived') return 'archived'
  if (campaign.standing === 'paused' || adSet?.standing === 'paused') return 'paused'
  if (ads.length > 0 && ads.every((ad) => ad.standing === 'rejected')) return 'rejected'
  if (campaign.standing === 'issues' || adSet?.standing === 'issues') return 'with_issues'
  if (some('running')) return 'active'
  if (campaign.standing === 'in_review' || some('in_review')) return 'in_review'
  if (some('issues')) return 'with_issues'
  if (some('rejected')) return 'rejected'
  if (ads.length > 0 && ads.every((ad) => ['paused', 'archived', 'deleted'].includes(ad.standing)))
    return 'paused'
  return 'active'
}

/** What is wrong, each in a sentence with what to do. It is only a warning while other ads of the campaign run. */
export function problemsOf({ campaign, adSet, ads }: Standing): z.infer<typeof Finding>[] {
  const level = ads.some((ad) => ad.standing === 'running') ? 'warning' : 'problem'
  const name = (index: number) => (ads.length === 1 ? 'The ad' : `Ad ${index + 1}`)
  const rejected = ads.flatMap((ad, index) => {
    if (ad.standing !== 'rejected') return []
    const reasons = ad.rejections.length > 0 ? ad.rejections.join(' ') : 'No reason was given.'
    return [
      {
        level,
        code: 'ad_rejected',
        message: `${name(index)} was rejected in Meta's review: ${reasons} Change the poster or its words and launch again, or ask for another review in Account Quality.`,
      } as const,
    ]
  })
  const texts = new Set([...campaign.issues, ...(adSet?.issues ?? []), ...ads.flatMap((ad) => ad.issues)])
  return [...rejected, ...Array.from(texts, (message) => ({ level, code: 'meta_issue', message }) as const)]
}
