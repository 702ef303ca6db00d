import type { PublishingDeps } from './deps.ts'
import type { DuePublication } from './due-publication.ts'
import { saveQuota, type StoredPlace } from './place-store.ts'

const GOOD_FOR_MS = 10 * 60_000

/**
 * How many posts a destination takes a day, when it has had them all. Asked of the account itself, for the documented
 * number differs from one to another, and before anything is made for the post.
 */
export const createFullQuota = ({ publisher, transactions }: PublishingDeps) => {
  const read = async ({ at, place, held }: DuePublication, now: Date): Promise<StoredPlace['quota']> => {
    const known = held?.quota ?? null
    if (known && !isFull(known) && now.getTime() - known.readAt.getTime() < GOOD_FOR_MS) return known
    const told = await publisher.quota(at)
    if (!told) return null
    const quota = { ...told, readAt: now }
    await transactions.inWorkspace(place.workspaceId, (tx) =>
      saveQuota(tx, place.workspaceId, { ...place, connectionId: at.connectionId }, quota),
    )
    return quota
  }
  return async (due: DuePublication, now: Date): Promise<{ total: number } | undefined> => {
    if (due.publication.network !== 'instagram') return undefined
    const quota = await read(due, now)
    return quota && quota.total !== null && isFull(quota) ? { total: quota.total } : undefined
  }
}

const isFull = ({ used, total }: NonNullable<StoredPlace['quota']>) => total !== null && used >= total
