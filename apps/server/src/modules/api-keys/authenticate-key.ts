import { timingSafeEqual } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { AppError } from '#platform/errors.ts'
import type { Authenticator, Caller, Credentials } from '#platform/http/authenticator.ts'
import type { Member, Person } from '#platform/member.ts'
import type { ApiKeyDeps } from './deps.ts'
import { findKeyByPrefix, noteUse, type FoundKey } from './key-store.ts'
import { readKey } from './key-text.ts'

const header = /^Bearer (adw_\S+)$/i

/** Goes before the authenticator of people: whatever is no key of ours is theirs to look at. */
export function createKeyAuthenticator(deps: ApiKeyDeps, people: Authenticator): Authenticator {
  const recent = new LRUCache<string, FoundKey>({ max: 10_000, ttl: 5000 })
  const noted = new LRUCache<string, true>({ max: 10_000, ttl: 60_000 })
  /** @throws auth.token_invalid for unknown, revoked and wrong ones alike; api_key.expired */
  const find = async (text: string): Promise<FoundKey> => {
    const given = readKey(text)
    if (!given) throw new AppError('auth.token_invalid')
    const found =
      recent.get(given.prefix) ??
      (await deps.transactions.asSystem((tx) => findKeyByPrefix(tx, given.prefix)))
    if (!found || !isSame(found.secretHash, given.secretHash)) throw new AppError('auth.token_invalid')
    recent.set(given.prefix, found, { noUpdateTTL: true })
    if (found.expiresAt && found.expiresAt <= deps.clock.now()) throw new AppError('api_key.expired')
    return found
  }
  return {
    hasSession: (cookie) => people.hasSession(cookie),
    authenticate: async (credentials) => {
      const [, text] = header.exec(credentials.authorization ?? '') ?? []
      if (text === undefined) return people.authenticate(credentials)
      const key = await find(text)
      const caller =
        key.workspaceId === null ? await asPerson(key, credentials) : asWorkspace(key, credentials)
      const organisation = caller.member?.organisation
      if (organisation) await deps.countCall(organisation.id)
      note(key, credentials.ip)
      return caller
    },
  }

  /** Whoever the key belongs to, with the role that they have at this moment. */
  async function asPerson(key: FoundKey, credentials: Credentials): Promise<Caller> {
    const person = personOf(key, credentials)
    const named = credentials.workspace
    const membership = await deps.workspaces.membershipOf(key.userId, named)
    const member: Member | undefined = membership && { ...person, ...membership, scopes: key.scopes }
    return { person, member, staff: false, scopes: key.scopes }
  }

  /** Nobody in person: an administrator of that workspace, within the key's scopes. */
  function asWorkspace(key: FoundKey, credentials: Credentials): Caller {
    const named = credentials.workspace
    const { workspaceId, organisationId } = key
    const here = workspaceId !== null && (named === undefined || named === workspaceId)
    const member: Member | undefined =
      here && organisationId !== null
        ? {
            ...personOf(key, credentials),
            workspaceId,
            role: 'admin',
            organisation: { id: organisationId, role: null },
            scopes: key.scopes,
          }
        : undefined
    return { person: undefined, member, staff: false }
  }

  /** Nobody waits for it, and a call does not fail because its hour could not be written down. */
  function note(key: FoundKey, ip: string): void {
    const use = `${key.id} ${ip}`
    if (noted.has(use)) return
    noted.set(use, true)
    deps.transactions
      .asSystem((tx) => noteUse(tx, { id: key.id, ip, now: deps.clock.now() }))
      .catch((error: unknown) =>
        deps.log.warn({ err: error, apiKeyId: key.id }, 'the use of a key was not noted'),
      )
  }
}

const personOf = (key: FoundKey, { requestId, ip, userAgent }: Credentials): Person => ({
  userId: key.userId,
  requestId,
  origin: { ip, userAgent, apiKeyId: key.id },
})

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
