import type { ApiKey, ApiKeyId, CreateApiKey, CreatedApiKey } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Member, Person } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import type { ApiKeyDeps } from './deps.ts'
import { insertKey, listKeys, revokeKey, type KeyOwner, type NewKey, type StoredKey } from './key-store.ts'
import { makeKey } from './key-text.ts'

const dayMs = 24 * 3_600_000

/** Keys are few, and a list that nobody reads to the end hides the one that leaked. */
const mostKeys = 50

/** Lists, makes and revokes the keys of one owner: `within` is the transaction that sees them and no others. */
export function createKeyring<Who extends Person>(
  { clock, people }: ApiKeyDeps,
  side: {
    within: <T>(who: Who, work: (tx: Tx) => Promise<T>) => Promise<T>
    ownerOf: (who: Who) => KeyOwner
    record: (tx: Tx, who: Who, action: string, subject: string, facts: Facts) => Promise<void>
  },
) {
  const shown = async (keys: StoredKey[]): Promise<ApiKey[]> => {
    const names = await people(keys.map(({ userId }) => userId))
    return keys.map((key) => present(key, names.get(key.userId)?.name ?? ''))
  }
  return {
    list: async (who: Who): Promise<ApiKey[]> =>
      shown(await side.within(who, (tx) => listKeys(tx, side.ownerOf(who)))),
    create: async (who: Who, { name, scopes, expiresInDays }: CreateApiKey): Promise<CreatedApiKey> => {
      const { text, ...made } = makeKey()
      const owner = side.ownerOf(who)
      const now = clock.now()
      const key: NewKey = {
        id: newId('key'),
        userId: who.userId,
        workspaceId: 'workspaceId' in owner ? owner.workspaceId : null,
        name,
        scopes: [...new Set(scopes)],
        createdAt: now,
        expiresAt: expiresInDays === null ? null : new Date(now.getTime() + expiresInDays * dayMs),
        ...made,
      }
      await side.within(who, async (tx) => {
        if ((await listKeys(tx, owner)).length >= mostKeys)
          throw new AppError('api_key.too_many', { most: mostKeys })
        await insertKey(tx, key)
        await side.record(tx, who, 'api_key.created', key.id, { after: factsOf(key) })
      })
      const [listed] = await shown([{ ...key, lastUsedAt: null, lastUsedIp: null }])
      if (!listed) throw new Error('a key was made and is not there')
      return { ...listed, secret: text }
    },
    /** Repeatable: a key that is not there is said so. */
    revoke: (who: Who, id: ApiKeyId): Promise<void> =>
      side.within(who, async (tx) => {
        const revoked = await revokeKey(tx, side.ownerOf(who), { id, now: clock.now() })
        if (!revoked) throw new AppError('api_key.not_found')
        await side.record(tx, who, 'api_key.revoked', id, { before: factsOf(revoked) })
      }),
  }
}
export type Facts = { before?: unknown; after?: unknown }
export type MemberKeys = ReturnType<typeof createKeyring<Member>>
export type PersonKeys = ReturnType<typeof createKeyring<Person>>

const factsOf = ({ name, prefix, scopes, expiresAt }: Pick<StoredKey, 'name' | 'prefix' | 'scopes' | 'expiresAt'>) => ({
  name, prefix, scopes, expiresAt,
}) // prettier-ignore

const present = (key: StoredKey, createdBy: string): ApiKey => ({
  id: key.id,
  name: key.name,
  prefix: `adw_${key.prefix}`,
  scopes: key.scopes,
  createdAt: key.createdAt.toISOString(),
  createdBy,
  expiresAt: key.expiresAt?.toISOString() ?? null,
  lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  lastUsedIp: key.lastUsedIp,
})
