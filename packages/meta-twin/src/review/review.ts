import type { Ad, Creative, Json } from '../store/records.ts'
import { contentOf } from './creative-texts.ts'
import { policyBreaks, type PolicyBreak } from './policy.ts'

export type ReviewStage = 'IN_PROCESS' | 'PENDING_REVIEW' | 'APPROVED' | 'DISAPPROVED' | 'WITH_ISSUES'

/** An ad is taken in for up to thirty seconds before the reviewer sees it. */
const intakeSeconds = 30

/** What the reviewer holds against an ad: what was said on purpose, else what its words break. */
const breaksOf = ({ verdict }: Ad, creative: Creative): PolicyBreak[] => {
  if (verdict?.verdict === 'approve') return []
  if (verdict) return [{ policy: 'Advertising standards', explanation: verdict.reason }]
  const { bodies, titles, descriptions } = contentOf(creative)
  return policyBreaks([...bodies, ...titles, ...descriptions])
}

export function reviewStage(ad: Ad, creative: Creative, now: number): ReviewStage {
  if (now < ad.review_ends) {
    const intakeEnds = ad.review_began + Math.min(intakeSeconds, (ad.review_ends - ad.review_began) / 10)
    return now < intakeEnds ? 'IN_PROCESS' : 'PENDING_REVIEW'
  }
  if (ad.verdict?.verdict === 'with_issues') return 'WITH_ISSUES'
  return breaksOf(ad, creative).length > 0 ? 'DISAPPROVED' : 'APPROVED'
}

/** `ad_review_feedback` of a disapproved ad: policy name to explanation. */
export const reviewFeedback = (ad: Ad, creative: Creative): Json => ({
  global: Object.fromEntries(breaksOf(ad, creative).map(({ policy, explanation }) => [policy, explanation])),
})

export const reviewIssues = (ad: Ad, creative: Creative): Json[] =>
  breaksOf(ad, creative).map(({ policy, explanation }) => ({
    level: 'AD',
    error_code: ad.verdict?.verdict === 'with_issues' ? 1815869 : 1815157,
    error_summary:
      ad.verdict?.verdict === 'with_issues' ? 'Ad has a delivery issue' : `Ad rejected: ${policy}`,
    error_message: explanation,
    error_type: 'HARD_ERROR',
  }))
