import { enumValues } from '@adwright/meta-schema'
import { listOf, number, shape, text } from './answer.ts'
import type { Open } from './open-union.ts'

/** What was asked for; on create only ACTIVE and PAUSED. */
export type ConfiguredStatus = Open<'ACTIVE' | 'PAUSED' | 'ARCHIVED' | 'DELETED'>

/** What really holds, parents and review considered. */
export type EffectiveStatus = Open<
  | 'ACTIVE'
  | 'PAUSED'
  | 'ARCHIVED'
  | 'DELETED'
  | 'IN_PROCESS'
  | 'WITH_ISSUES'
  | 'CAMPAIGN_PAUSED'
  | 'ADSET_PAUSED'
  | 'PENDING_REVIEW'
  | 'DISAPPROVED'
  | 'PREAPPROVED'
  | 'PENDING_BILLING_INFO'
>

/** Fields that campaigns, ad sets and ads have in common. */
export const statusFields = {
  name: text,
  status: text<ConfiguredStatus>,
  configured_status: text<ConfiguredStatus>,
  effective_status: text<EffectiveStatus>,
  created_time: text,
  updated_time: text,
  issues_info: listOf(
    shape({ level: text, error_code: number, error_summary: text, error_message: text, error_type: text }),
  ),
}

export const statusFindFields = ['status', 'effective_status', 'created_time'] as const

/** Every effective status an object of the kind can have. */
export const effectiveStatuses = {
  campaigns: enumValues('Campaign_effective_status') ?? [],
  adSets: enumValues('AdSet_effective_status') ?? [],
  ads: enumValues('Ad_effective_status') ?? [],
} as const
