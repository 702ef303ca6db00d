import type { Router } from '#platform/http/router.ts'
import type { Agencies } from './index.ts'

export function agencyRoutes(router: Router, agencies: Agencies): void {
  router.route('getOrganisation', ({ member }) => agencies.get(member))
  router.route('renameOrganisation', async ({ member, body }) => {
    await agencies.rename(member, body.name)
    return agencies.get(member)
  })
  router.route('becomeAgency', async ({ member }) => {
    await agencies.becomeAgency(member)
    return agencies.get(member)
  })
  router.route('createClientWorkspace', ({ member, body }) => agencies.createClient(member, body))
  router.route('listClients', ({ member, query }) => agencies.listClients(member, query))
  router.route('addOrganisationAdmin', async ({ member, body }) => {
    await agencies.addAdmin(member, body.email)
    return agencies.get(member)
  })
  router.route('removeOrganisationAdmin', async ({ member, body }) => {
    await agencies.removeAdmin(member, body.userId)
    return agencies.get(member)
  })
}
