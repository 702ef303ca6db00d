import type { ApiKeyId, ApiScope, OrganisationId, UserId, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

export type StoredKey = {
  id: ApiKeyId
  userId: UserId
  /** Null: the key of a person. */
  workspaceId: WorkspaceId | null
  name: string
  prefix: string
  scopes: ApiScope[]
  createdAt: Date
  expiresAt: Date | null
  lastUsedAt: Date | null
  lastUsedIp: string | null
}
export type NewKey = Omit<StoredKey, 'lastUsedAt' | 'lastUsedIp'> & { secretHash: string }
/** Whose keys: a workspace's, or the personal ones of somebody. The transaction sees no others. */
export type KeyOwner = { workspaceId: WorkspaceId } | { userId: UserId }

export async function insertKey(tx: Tx, key: NewKey): Promise<void> {
  await tx
    .insertInto('api_keys')
    .values({
      api_key_id: key.id,
      workspace_id: key.workspaceId,
      user_id: key.userId,
      name: key.name,
      prefix: key.prefix,
      secret_hash: key.secretHash,
      scopes: key.scopes,
      created_at: key.createdAt,
      expires_at: key.expiresAt,
    })
    .execute()
}

/** Those that are not revoked, the newest first; expired ones stay to be seen. */
export async function listKeys(tx: Tx, owner: KeyOwner): Promise<StoredKey[]> {
  const rows = await ofOwner(tx, owner).orderBy('created_at', 'desc').limit(200).execute()
  return rows.map(present)
}

/** @returns what was revoked, or undefined when there is no such key here */
export async function revokeKey(
  tx: Tx,
  owner: KeyOwner,
  { id, now }: { id: ApiKeyId; now: Date },
): Promise<StoredKey | undefined> {
  const row = await ofOwner(tx, owner).where('api_key_id', '=', id).executeTakeFirst()
  if (!row) return undefined
  await tx.updateTable('api_keys').set({ revoked_at: now }).where('api_key_id', '=', id).execute()
  return present(row)
}

const ofOwner = (tx: Tx, owner: KeyOwner) =>
  tx
    .selectFrom('api_keys')
    .selectAll()
    .where('revoked_at', 'is', null)
    .$if('workspaceId' in owner, (query) =>
      query.where('workspace_id', '=', 'workspaceId' in owner ? owner.workspaceId : ''),
    )
    .$if('userId' in owner, (query) =>
      query.where('workspace_id', 'is', null).where('user_id', '=', 'userId' in owner ? owner.userId : ''),
    )

export type FoundKey = StoredKey & { secretHash: string; organisationId: OrganisationId | null }

/** Needs the system role: nobody is known yet. Keys of workspaces that were erased are not found. */
export async function findKeyByPrefix(tx: Tx, prefix: string): Promise<FoundKey | undefined> {
  const row = await tx
    .selectFrom('api_keys as k')
    .leftJoin('workspaces as w', 'w.workspace_id', 'k.workspace_id')
    .selectAll('k')
    .select('w.organisation_id')
    .where('k.prefix', '=', prefix)
    .where('k.revoked_at', 'is', null)
    .where('w.erased_at', 'is', null)
    .executeTakeFirst()
  return (
    row && {
      ...present(row),
      secretHash: row.secret_hash,
      organisationId: row.organisation_id as OrganisationId | null, // written by us from branded values
    }
  )
}

/** Needs the system role. Once a minute is often enough: the day and the address are what people look for. */
export async function noteUse(
  tx: Tx,
  { id, ip, now }: { id: ApiKeyId; ip: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('api_keys')
    .set({ last_used_at: now, last_used_ip: ip })
    .where('api_key_id', '=', id)
    .where((eb) =>
      eb.or([
        eb('last_used_at', 'is', null),
        eb('last_used_at', '<', sql<Date>`${now}::timestamptz - interval '1 minute'`),
        eb('last_used_ip', 'is distinct from', ip),
      ]),
    )
    .execute()
}

type Row = {
  api_key_id: string
  workspace_id: string | null
  user_id: string
  name: string
  prefix: string
  scopes: string[]
  created_at: Date
  expires_at: Date | null
  last_used_at: Date | null
  last_used_ip: string | null
}
const present = (row: Row): StoredKey => ({
  // Written by us from branded values and checked scopes.
  id: row.api_key_id as ApiKeyId,
  userId: row.user_id as UserId,
  workspaceId: row.workspace_id as WorkspaceId | null,
  name: row.name,
  prefix: row.prefix,
  scopes: row.scopes as ApiScope[],
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
  lastUsedIp: row.last_used_ip,
})
