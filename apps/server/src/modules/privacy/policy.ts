import type { PolicyPart } from '#platform/http/policy.ts'

export const privacyPolicy = {
  requestExport: 'person',
  getExport: 'person',
  downloadExport: 'person',
  deleteAccount: 'person',
} as const satisfies PolicyPart
