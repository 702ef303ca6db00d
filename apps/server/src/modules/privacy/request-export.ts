import { randomUUID } from 'node:crypto'
import type { PersonalExport, UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import { FileReply } from '#platform/http/file-reply.ts'
import type { WorkflowInput } from '#platform/jobs.ts'
import type { Person } from '#platform/member.ts'
import type { PrivacyDeps } from './deps.ts'
import { beginExport, findExport, type StoredExport } from './export-store.ts'

export const exportWorkflow = 'privacy.export'
export type ExportInput = WorkflowInput & { userId: UserId; exportId: string }

/** Begins to make the file. One that is being made already goes on; one that is there is replaced. */
export const createRequestExport =
  ({ transactions, jobs, audit, clock, storage }: PrivacyDeps) =>
  async (person: Person): Promise<PersonalExport> => {
    const { userId } = person
    const { shown, old } = await transactions.inPerson(userId, async (tx) => {
      const found = await findExport(tx, userId, { lock: true })
      if (found?.state === 'making') return { shown: found, old: null }
      const exportId = randomUUID()
      await beginExport(tx, userId, exportId, clock.now())
      await jobs.enqueue<ExportInput>(tx, exportWorkflow, { userId, exportId }, { key: exportId })
      await audit.recordPerson(tx, person, 'account.export_asked', userId)
      return { shown: await findExport(tx, userId), old: found?.storageKey ?? null }
    })
    // Nothing leads to it any more. When this fails, it stays behind unseen.
    if (old !== null) await storage.delete(old)
    return presentExport(shown)
  }

export const createGetExport =
  ({ transactions }: Pick<PrivacyDeps, 'transactions'>) =>
  ({ userId }: Person): Promise<PersonalExport> =>
    transactions.inPerson(userId, async (tx) => presentExport(await findExport(tx, userId)))

/** @throws export.not_ready */
export const createDownloadExport =
  ({ transactions, storage, clock, audit }: PrivacyDeps) =>
  async (person: Person): Promise<FileReply> => {
    const { userId } = person
    const found = await transactions.inPerson(userId, (tx) => findExport(tx, userId))
    const { storageKey = null, expiresAt = null, askedAt } = found ?? {}
    const isThere = storageKey !== null && expiresAt !== null && expiresAt > clock.now()
    const object = isThere ? await storage.get(storageKey) : undefined
    if (!object) throw new AppError('export.not_ready')
    await transactions.inPerson(userId, (tx) =>
      audit.recordPerson(tx, person, 'account.export_downloaded', userId),
    )
    const day = (askedAt ?? clock.now()).toISOString().slice(0, 10)
    return new FileReply({
      body: object.body,
      bytes: object.bytes,
      name: `adwright ${day}.zip`,
      contentType: 'application/zip',
    })
  }

function presentExport(found: StoredExport | undefined): PersonalExport {
  if (!found) return { state: 'none', askedAt: null, bytes: null, expiresAt: null }
  const { state, askedAt, bytes, expiresAt } = found
  return {
    state,
    askedAt: askedAt.toISOString(),
    bytes,
    expiresAt: state === 'ready' ? (expiresAt?.toISOString() ?? null) : null,
  }
}
