import type { PolicyPart } from '#platform/http/policy.ts'

export const metaCallbacksPolicy = {
  metaSetup: 'view',
  metaDataDeletion: 'public',
} as const satisfies PolicyPart
