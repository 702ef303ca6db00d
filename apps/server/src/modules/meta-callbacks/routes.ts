import type { Router } from '#platform/http/router.ts'
import type { MetaCallbacks } from './index.ts'

export function metaCallbackRoutes(router: Router, callbacks: MetaCallbacks): void {
  router.route('metaSetup', ({ member }) => callbacks.setup(member))
  router.route('metaDataDeletion', ({ params }) => callbacks.deletionStatus(params.id))
}
