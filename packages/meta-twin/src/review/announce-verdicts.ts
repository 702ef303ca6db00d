import { appendActivity } from '../people/activities.ts'
import type { Ad, World } from '../store/records.ts'
import { emit } from '../webhooks/emit.ts'
import type { Twin } from '../wire/call.ts'
import { reviewIssues, reviewStage } from './review.ts'

/** Tells whoever listens to the ad account what became of reviews that ended in this span. */
export function announceVerdicts(twin: Twin, world: World, from: number, to: number): void {
  for (const ad of twin.objects.list(world.id, 'ad')) {
    if (ad.review_ends > from && ad.review_ends <= to && ad.status !== 'DELETED') {
      announceVerdict(twin, world, ad, ad.review_ends)
    }
  }
}

export function announceVerdict(twin: Twin, world: World, ad: Ad, time: number): void {
  const creative = twin.objects.get('creative', ad.creative)
  const stage = reviewStage(ad, creative, time)
  const id = ad.account.slice('act_'.length)
  const names = { DISAPPROVED: 'Disapproved', WITH_ISSUES: 'With issues', APPROVED: 'Active' } as const
  emit(twin, world, {
    object: 'ad_account',
    id,
    field: 'in_process_ad_objects',
    value: {
      id: ad.id,
      level: 'AD',
      status_name: stage === 'IN_PROCESS' || stage === 'PENDING_REVIEW' ? 'Pending review' : names[stage],
    },
    time,
  })
  appendActivity(twin, world, {
    event_type: stage === 'APPROVED' ? 'ad_review_approved' : 'ad_review_declined',
    time,
    object_id: ad.id,
    object_name: ad.name,
    object_type: 'ADGROUP',
    application_id: '',
  })
  if (stage !== 'DISAPPROVED' && stage !== 'WITH_ISSUES') return
  for (const issue of reviewIssues(ad, creative)) {
    emit(twin, world, {
      object: 'ad_account',
      id,
      field: 'with_issues_ad_objects',
      value: {
        id: ad.id,
        level: 'AD',
        error_code: issue['error_code'],
        error_summary: issue['error_summary'],
        error_message: issue['error_message'],
      },
      time,
    })
  }
}
