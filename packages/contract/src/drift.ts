import { z } from 'zod'

/** One setting that is not at Meta as we set it. */
export const Difference = z.object({
  /** Names this difference when it is to be accepted or restored. */
  key: z.string(),
  level: z.enum(['campaign', 'ad_set', 'ad']),
  /** Meta's id of the object. */
  externalId: z.string(),
  field: z.enum([
    'name',
    'status',
    'daily_budget',
    'bid_strategy',
    'optimization_goal',
    'objective',
    'ends_at',
    'countries',
    'age_min',
    'platforms',
    'audience_expansion',
    'special_ad_categories',
    'advertiser',
    'creative',
  ]),
  /** The setting's name for people: "Daily budget". */
  label: z.string(),
  /** Both sides as people read them: "€20.00", "paused", "Germany". */
  ours: z.string(),
  theirs: z.string(),
  /** `problem` costs money or stops delivery, `warning` changes what runs, `notice` changes nothing that counts. */
  severity: z.enum(['notice', 'warning', 'problem']),
  /** What happened, in a sentence. */
  sentence: z.string(),
  /** False where Meta lets nobody change it back. */
  canRestore: z.boolean(),
})
export type Difference = z.infer<typeof Difference>

/** What we set, read back from Meta and compared. */
export const Drift = z.object({ checkedAt: z.iso.datetime(), differences: z.array(Difference) })
export type Drift = z.infer<typeof Drift>

export const ResolveDrift = z.strictObject({
  /** `accept`: our record follows Meta's. `restore`: what we set is written to Meta again. */
  action: z.enum(['accept', 'restore']),
  /** Keys of differences; absent: all of them. */
  fields: z.array(z.string().max(200)).min(1).max(100).optional(),
})
export type ResolveDrift = z.infer<typeof ResolveDrift>
