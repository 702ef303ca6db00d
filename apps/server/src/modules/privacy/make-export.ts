import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { PrivacyDeps } from './deps.ts'
import { partsFor } from './export-parts.ts'
import { endExport, expiredExports, findExport, removeExport } from './export-store.ts'
import type { ExportInput } from './request-export.ts'
import { writeZip } from './write-zip.ts'

const KEPT_MS = 7 * 86_400_000

/**
 * Makes the file and tells its person. Cut off anywhere, it is made again from the start and stored under the same key:
 * nobody is ever given half of it.
 */
export const createMakeExport =
  (deps: PrivacyDeps) =>
  async ({ userId, exportId }: ExportInput): Promise<void> => {
    const { transactions, temp, storage, clock, notifications } = deps
    const asked = await transactions.asSystem((tx) => findExport(tx, userId))
    if (asked?.id !== exportId || asked.state !== 'making') return
    const storageKey = `exports/${exportId}.zip`
    const bytes = await temp.within(async (folder) => {
      const file = path.join(folder, 'export.zip')
      await writeZip(file, await partsFor(deps, userId))
      await storage.putFile(storageKey, file, 'application/zip')
      return (await stat(file)).size
    })
    const at = clock.now()
    const expiresAt = new Date(at.getTime() + KEPT_MS)
    const wanted = await transactions.asSystem(async (tx) => {
      const ended = await endExport(tx, userId, exportId, {
        state: 'ready',
        at,
        expiresAt,
        bytes,
        storageKey,
      })
      if (ended)
        await notifications.notifyPeople(tx, [userId], {
          ...notice,
          kind: 'export.ready',
          key: `export:${exportId}:ready`,
          params: { on: expiresAt.toISOString().slice(0, 10) },
        })
      return ended
    })
    // The account was deleted meanwhile.
    if (!wanted) await storage.delete(storageKey)
  }

/** It could not be made, however often it was tried. */
export const createFailExport =
  ({ transactions, clock, notifications }: PrivacyDeps) =>
  ({ userId, exportId }: ExportInput): Promise<void> =>
    transactions.asSystem(async (tx) => {
      const at = clock.now()
      const expiresAt = new Date(at.getTime() + KEPT_MS)
      if (await endExport(tx, userId, exportId, { state: 'failed', at, expiresAt }))
        await notifications.notifyPeople(tx, [userId], {
          ...notice,
          kind: 'export.failed',
          key: `export:${exportId}:failed`,
          params: {},
        })
    })
const notice = { workspaceId: null, link: '/settings/privacy' } as const

/** Deletes files whose days are over: the object first, so that a row is left to try again by. */
export const createForgetExports =
  ({ transactions, storage, clock }: PrivacyDeps) =>
  async (): Promise<void> => {
    for (const one of await transactions.asSystem((tx) => expiredExports(tx, clock.now()))) {
      if (one.storageKey !== null) await storage.delete(one.storageKey)
      await transactions.asSystem((tx) => removeExport(tx, one))
    }
  }
