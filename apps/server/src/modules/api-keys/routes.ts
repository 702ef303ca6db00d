import type { Router } from '#platform/http/router.ts'
import type { ApiKeys } from './index.ts'

export function apiKeyRoutes(router: Router, { ofPerson, ofWorkspace }: ApiKeys): void {
  router.route('listMyKeys', async ({ person }) => ({ keys: await ofPerson.list(person) }))
  router.route('createMyKey', ({ person, body }) => ofPerson.create(person, body))
  router.route('revokeMyKey', async ({ person, params }) => {
    await ofPerson.revoke(person, params.id)
    return { done: true }
  })
  router.route('listWorkspaceKeys', async ({ member }) => ({ keys: await ofWorkspace.list(member) }))
  router.route('createWorkspaceKey', ({ member, body }) => ofWorkspace.create(member, body))
  router.route('revokeWorkspaceKey', async ({ member, params }) => {
    await ofWorkspace.revoke(member, params.id)
    return { done: true }
  })
}
