import type { PostId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

export type ActivityRow = { at: Date; actor: string; action: string; after: unknown }

/** What happened to a post, the latest first. */
export async function activityOf(tx: Tx, workspaceId: WorkspaceId, id: PostId): Promise<ActivityRow[]> {
  return tx
    .selectFrom('audit_entries')
    .select(['at', 'actor', 'action', 'after'])
    .where('workspace_id', '=', workspaceId)
    .where('subject', '=', id)
    .orderBy('at', 'desc')
    .orderBy('audit_entry_id', 'desc')
    .limit(50)
    .execute()
}

/** Which of some subjects are posts of which something did not go out. */
export async function failedPosts(tx: Tx, workspaceId: WorkspaceId, subjects: string[]): Promise<PostId[]> {
  if (subjects.length === 0) return []
  const rows = await tx
    .selectFrom('publications')
    .select('post_id')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('post_id', 'in', subjects)
    .where('state', 'in', ['failed', 'expired'])
    .execute()
  return rows.map((row) => row.post_id as PostId) // written from one
}

/** The newest write of each publication whose end nobody knows. */
export async function unknownWrites(
  tx: Tx,
  workspaceId: WorkspaceId,
  postId: PostId,
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('intents')
    .select(['intent_id', 'mark'])
    .where('workspace_id', '=', workspaceId)
    .where('subject', '=', postId)
    .where('kind', '=', 'posts.publish')
    .where((is) => is.or([is('outcome', 'is', null), is('outcome', '=', 'unknown')]))
    .orderBy('intent_id')
    .execute()
  return new Map(rows.map((row) => [row.mark, row.intent_id]))
}
