import type { Ad, Creative, Json } from '../store/records.ts'
import { contentOf } from './creative-texts.ts'
import { policyBreaks, type PolicyBreak } from './policy.ts'

export type ReviewStage = 'IN_PROCESS' | 'PENDING_REVIEW' | 'APPROVED' | 'DISAPPROVED'

/** An ad is taken in for up to thirty seconds before the reviewer sees it. */
const intakeSeconds = 30

const breaksOf = (creative: Creative): PolicyBreak[] => {
  const { bodies, titles, descriptions } = contentOf(creative)
  return policyBreaks([...bodies, ...titles, ...descriptions])
}

export function reviewStage(ad: Ad, creative: Creative, now: number): ReviewStage {
  if (now < ad.review_ends) {
    const intakeEnds = ad.review_began + Math.min(intakeSeconds, (ad.review_ends - ad.review_began) / 10)
    return now < intakeEnds ? 'IN_PROCESS' : 'PENDING_REVIEW'
  }
  return breaksOf(creative).length > 0 ? 'DISAPPROVED' : 'APPROVED'
}

/** `ad_review_feedback` of a disapproved ad: policy name to explanation. */
export const reviewFeedback = (creative: Creative): Json => ({
  global: Object.fromEntries(breaksOf(creative).map(({ policy, explanation }) => [policy, explanation])),
})

export const reviewIssues = (creative: Creative): Json[] =>
  breaksOf(creative).map(({ policy, explanation }) => ({
    level: 'AD',
    error_code: 1815157,
    error_summary: `Ad rejected: ${policy}`,
    error_message: explanation,
    error_type: 'HARD_ERROR',
  }))
