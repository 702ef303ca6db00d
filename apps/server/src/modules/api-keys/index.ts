import type { Authenticator } from '#platform/http/authenticator.ts'
import type { Member, Person } from '#platform/member.ts'
import { createKeyAuthenticator } from './authenticate-key.ts'
import type { ApiKeyDeps } from './deps.ts'
import { createKeyring, type MemberKeys, type PersonKeys } from './manage-keys.ts'

export { apiKeyRoutes } from './routes.ts'

export type ApiKeys = {
  /** The keys that act as somebody. */
  ofPerson: PersonKeys
  /** The keys that act in a workspace. */
  ofWorkspace: MemberKeys
  /** Looks at keys first and leaves everything else to `people`. */
  authenticator(people: Authenticator): Authenticator
}

export function createApiKeys(deps: ApiKeyDeps): ApiKeys {
  const { transactions, audit } = deps
  return {
    ofPerson: createKeyring<Person>(deps, {
      within: ({ userId }, work) => transactions.inPerson(userId, work),
      ownerOf: ({ userId }) => ({ userId }),
      record: (tx, person, action, subject, { before, after }) =>
        audit.recordPerson(tx, person, action, subject, before, after),
    }),
    ofWorkspace: createKeyring<Member>(deps, {
      within: ({ workspaceId }, work) => transactions.inWorkspace(workspaceId, work),
      ownerOf: ({ workspaceId }) => ({ workspaceId }),
      record: (tx, member, action, subject, { before, after }) =>
        audit.record(tx, member, action, subject, before, after),
    }),
    authenticator: (people) => createKeyAuthenticator(deps, people),
  }
}
