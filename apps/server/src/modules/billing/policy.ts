import type { PolicyPart } from '#platform/http/policy.ts'

export const billingPolicy = {
  getBilling: 'bill',
  getUsage: 'view',
  listPlans: 'public',
  startCheckout: 'bill',
  openPortal: 'bill',
  previewPlanChange: 'bill',
  changePlan: 'bill',
  cancelPlan: 'bill',
  resumePlan: 'bill',
  listInvoices: 'bill',
} as const satisfies PolicyPart
