import type { PolicyPart } from '#platform/http/policy.ts'

export const intentsPolicy = {
  listIntents: 'view',
  getIntent: 'view',
  resolveIntent: 'publish',
} as const satisfies PolicyPart
