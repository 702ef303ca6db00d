import type { Router } from '#platform/http/router.ts'
import type { Intents } from './index.ts'

export function intentRoutes(router: Router, intents: Intents): void {
  router.route('listIntents', ({ member, query }) => intents.page(member, query))
  router.route('getIntent', ({ member, params }) => intents.get(member, params.id))
  router.route('resolveIntent', ({ member, params }) => intents.resolve(member, params.id))
}
