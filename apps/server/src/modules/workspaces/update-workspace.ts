import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { WorkspacesDeps } from './deps.ts'
import { isTimeZone } from './time-zone.ts'
import { findWorkspace, saveWorkspace } from './workspace-store.ts'

export type WorkspaceChange = { name?: string | undefined; timeZone?: string | undefined }

/** Renames the workspace or moves it to another time zone. @throws request.invalid for a made-up zone */
export const createUpdateWorkspace =
  ({ transactions, audit }: Pick<WorkspacesDeps, 'transactions' | 'audit'>) =>
  (member: Member, change: WorkspaceChange): Promise<void> =>
    transactions.inWorkspace(member.workspaceId, async (tx) => {
      if (change.timeZone !== undefined) refuseUnknownTimeZone(change.timeZone)
      const before = await findWorkspace(tx, member)
      const after = { name: change.name ?? before.name, timeZone: change.timeZone ?? before.timeZone }
      await saveWorkspace(tx, member.workspaceId, after)
      const was = { name: before.name, timeZone: before.timeZone }
      await audit.record(tx, member, 'workspace.changed', member.workspaceId, was, after)
    })

/** @throws request.invalid */
export function refuseUnknownTimeZone(timeZone: string): void {
  if (isTimeZone(timeZone)) return
  const reason = 'timeZone must be a time zone such as Europe/Berlin.'
  throw new AppError('request.invalid', { reason }, { field: 'timeZone' })
}
