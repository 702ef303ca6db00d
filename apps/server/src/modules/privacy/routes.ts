import type { Router } from '#platform/http/router.ts'
import type { Privacy } from './index.ts'

export function privacyRoutes(router: Router, privacy: Privacy): void {
  router.route('requestExport', ({ person }) => privacy.requestExport(person))
  router.route('getExport', ({ person }) => privacy.getExport(person))
  router.route('downloadExport', ({ person }) => privacy.downloadExport(person))
  router.route('deleteAccount', async ({ person, body }) => {
    await privacy.deleteAccount(person, body)
    return { done: true }
  })
}
