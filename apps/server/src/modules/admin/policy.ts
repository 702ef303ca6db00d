import type { PolicyPart } from '#platform/http/policy.ts'

export const adminPolicy = {
  adminUsers: 'staff',
  adminUser: 'staff',
  adminSetUserBlocked: 'staff',
  adminImpersonate: 'staff',
  endImpersonation: 'person',
  adminOrganisations: 'staff',
  adminOrganisation: 'staff',
  adminAssignPlan: 'staff',
  adminGiveCredit: 'staff',
  adminExtendTrial: 'staff',
  adminRevenue: 'staff',
  adminJobs: 'staff',
  adminDeadLetters: 'staff',
  adminRetryJob: 'staff',
  adminDiscardJob: 'staff',
  adminProviders: 'staff',
  adminFlags: 'staff',
  adminSetFlag: 'staff',
  adminAudit: 'staff',
  listAudit: 'manage',
} as const satisfies PolicyPart
