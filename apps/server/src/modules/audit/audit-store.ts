import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'

type Entry = { member: Member; action: string; subject: string; before: unknown; after: unknown; at: Date }

export async function addEntry(tx: Tx, { member, action, subject, before, after, at }: Entry): Promise<void> {
  await tx
    .insertInto('audit_entries')
    .values({
      workspace_id: member.workspaceId,
      actor: member.userId,
      action,
      subject,
      before: before === undefined ? null : JSON.stringify(before),
      after: after === undefined ? null : JSON.stringify(after),
      request_id: member.requestId,
      at,
    })
    .execute()
}
