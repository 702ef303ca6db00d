import type { DeletedMedia, MediaId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { deleteObjects, type KeepDeps } from './keep-file.ts'
import type { MediaFile } from './media-file.ts'
import { deleteMediaRows, lockMediaFamily } from './media-store.ts'
import { inUse } from './media-use.ts'
import { mediaUse, type MediaUse } from './media-use-view.ts'

type Deps = Pick<KeepDeps, 'transactions' | 'storage'>
type Outcome = { kind: 'deleted' } | { kind: 'not_found' } | { kind: 'in_use'; use: MediaUse }

/** Deletes a file, unless somebody uses it, with what was made from it, unless somebody uses that. */
const createTryDelete =
  ({ transactions, storage }: Deps) =>
  async ({ workspaceId }: Member, id: MediaId): Promise<Outcome> => {
    const found = await transactions.inWorkspace(workspaceId, async (tx) => {
      const [file, ...adaptations] = await lockMediaFamily(tx, workspaceId, id)
      if (!file) return { kind: 'not_found' as const }
      const use = await mediaUse(tx, workspaceId, id)
      if (use.total > 0) return { kind: 'in_use' as const, use }
      const unused: MediaFile[] = [file]
      for (const adaptation of adaptations)
        if ((await mediaUse(tx, workspaceId, adaptation.id, 1)).total === 0) unused.push(adaptation)
      const ids = unused.map((one) => one.id)
      await deleteMediaRows(tx, workspaceId, ids)
      return { kind: 'deleted' as const, unused }
    })
    if (found.kind !== 'deleted') return found
    for (const file of found.unused) await deleteObjects(storage, file)
    return { kind: 'deleted' }
  }

/**
 * Deletes a file that nobody uses, and what was made from it with it. An adaptation that somebody uses stays, and
 * from then on stands for itself. @throws media.not_found, media.in_use with who uses it
 */
export const createDeleteMedia = (deps: Deps) => {
  const tryDelete = createTryDelete(deps)
  return async (member: Member, id: MediaId): Promise<void> => {
    const outcome = await tryDelete(member, id)
    if (outcome.kind === 'not_found') throw new AppError('media.not_found')
    if (outcome.kind === 'in_use') throw inUse(outcome.use)
  }
}

/** The same for many, each by itself: what is in use stays and says by whom. */
export const createDeleteManyMedia = (deps: Deps) => {
  const tryDelete = createTryDelete(deps)
  return async (member: Member, ids: readonly MediaId[]): Promise<DeletedMedia> => {
    const results: DeletedMedia['results'] = []
    for (const id of ids) {
      const outcome = await tryDelete(member, id)
      results.push({
        id,
        outcome: outcome.kind,
        usedBy: outcome.kind === 'in_use' ? outcome.use.users : [],
      })
    }
    return { results }
  }
}
