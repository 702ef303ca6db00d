import type { MetaSession } from '@adwright/meta-graph'
import { fromMetaMinor, MetaError } from '@adwright/meta-graph'
import {
  AD_FIELDS,
  AD_SET_FIELDS,
  CAMPAIGN_FIELDS,
  heldAd,
  heldAdSet,
  heldCampaign,
  metaTime,
} from './meta-settings.ts'
import type { Held, Level } from './settings.ts'
import type { ObjectStanding, Reading, Standing } from './standing.ts'

const standings: Readonly<Record<string, ObjectStanding>> = {
  ACTIVE: 'running',
  PAUSED: 'paused',
  CAMPAIGN_PAUSED: 'ready',
  ADSET_PAUSED: 'ready',
  IN_PROCESS: 'in_review',
  PENDING_REVIEW: 'in_review',
  PREAPPROVED: 'ready',
  PENDING_BILLING_INFO: 'issues',
  DISAPPROVED: 'rejected',
  WITH_ISSUES: 'issues',
  ARCHIVED: 'archived',
  DELETED: 'deleted',
}

type Node = {
  status?: string
  effective_status?: string
  issues_info?: { error_summary?: string; error_message?: string }[]
}
function read({ status, effective_status: effective = '', issues_info: issues = [] }: Node): Reading {
  // IN_PROCESS also means "being changed"; a switch that is off stays off meanwhile.
  const standing = effective === 'IN_PROCESS' && status === 'PAUSED' ? 'paused' : standings[effective]
  return {
    standing: standing ?? 'issues', // Meta adds statuses without notice; better to be looked at than overlooked
    effectiveStatus: effective,
    issues: issues
      .map((issue) => [issue.error_summary, issue.error_message].filter(Boolean).join(': '))
      .filter((text) => text !== ''),
  }
}
const gone: Reading = { standing: 'deleted', effectiveStatus: 'DELETED', issues: [] }

const FIELDS = ['effective_status', 'issues_info'] as const

/** How a campaign and what belongs to it stand at Meta; an object that is gone counts as deleted. Throws MetaError. */
export async function readStanding(
  session: MetaSession,
  ids: { campaign: string; adSet: string | null; ads: string[]; currency: string },
): Promise<Standing & { held: Held[] }> {
  const campaign = await orGone(session.campaigns.get(ids.campaign, [...CAMPAIGN_FIELDS, ...FIELDS]))
  if (!campaign) return { campaign: { ...gone, name: null }, adSet: null, ads: [], held: [] }
  const [adSet, ads] = await Promise.all([
    ids.adSet === null ? undefined : orGone(session.adSets.get(ids.adSet, [...AD_SET_FIELDS, ...FIELDS])),
    Promise.all(
      ids.ads.map((id) => orGone(session.ads.get(id, [...AD_FIELDS, 'ad_review_feedback', ...FIELDS]))),
    ),
  ])
  return {
    campaign: { ...read(campaign), name: campaign.name ?? null },
    adSet: adSet
      ? {
          ...read(adSet),
          dailyBudgetMinor: adSet.daily_budget ? fromMetaMinor(adSet.daily_budget, ids.currency) : null,
          endsAt: adSet.end_time ? metaTime(adSet.end_time) : null,
        }
      : null,
    ads: ids.ads.map((externalId, index) => {
      const ad = ads[index]
      return ad
        ? { ...read(ad), externalId, rejections: readFeedback(ad.ad_review_feedback) }
        : { ...gone, externalId, rejections: [] }
    }),
    held: [
      heldCampaign(ids.campaign, campaign),
      ...(ids.adSet === null
        ? []
        : [adSet ? heldAdSet(ids.adSet, adSet, ids.currency) : goneObject('ad_set', ids.adSet)]),
      ...ids.ads.map((id, index) => {
        const ad = ads[index]
        return ad ? heldAd(id, ad) : goneObject('ad', id)
      }),
    ],
  }
}
const goneObject = (level: Level, externalId: string): Held => ({
  level,
  externalId,
  settings: { status: 'deleted' },
})

/** Undefined for what Meta does not have (any more). */
export async function orGone<T>(node: Promise<T>): Promise<T | undefined> {
  return node.catch((error: unknown) => {
    if (error instanceof MetaError && error.kind === 'not_found') return undefined
    throw error
  })
}

/** `{ global: { POLICY: 'why' }, placement_specific: { facebook: { POLICY: 'why' } } }`, each reason once. */
function readFeedback(feedback: unknown): string[] {
  const reasons = new Set<string>()
  const collect = (value: unknown, policy?: string) => {
    if (typeof value === 'string')
      reasons.add(policy === undefined ? value : `${policyName(policy)}: ${value}`)
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) collect(inner, key)
  }
  collect(feedback)
  return [...reasons].map((reason) => (/[.!?]$/.test(reason) ? reason : `${reason}.`))
}
const policyName = (policy: string) => {
  const words = policy.replaceAll('_', ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
