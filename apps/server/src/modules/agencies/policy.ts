import type { PolicyPart } from '#platform/http/policy.ts'

export const agenciesPolicy = {
  getOrganisation: 'bill',
  renameOrganisation: 'bill',
  becomeAgency: 'bill',
  createClientWorkspace: 'bill',
  listClients: 'bill',
  addOrganisationAdmin: 'bill',
  removeOrganisationAdmin: 'bill',
} as const satisfies PolicyPart
