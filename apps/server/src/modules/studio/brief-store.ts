import type { BriefId, MediaId, WorkspaceId } from '@adwright/contract'
import type { Selectable } from 'kysely'
import type { Briefs } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import type { StoredBrief } from './brief.ts'

export async function findBrief(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: BriefId,
  { lock = false }: { lock?: boolean } = {},
): Promise<StoredBrief | undefined> {
  const query = tx
    .selectFrom('briefs')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('brief_id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row && rowToBrief(row)
}

export async function insertBrief(tx: Tx, workspaceId: WorkspaceId, brief: StoredBrief): Promise<void> {
  await tx
    .insertInto('briefs')
    .values({
      ...columnsOf(brief),
      brief_id: brief.id,
      workspace_id: workspaceId,
      created_at: brief.createdAt,
    })
    .execute()
}

export async function saveBrief(tx: Tx, workspaceId: WorkspaceId, brief: StoredBrief): Promise<void> {
  await tx
    .updateTable('briefs')
    .set(columnsOf(brief))
    .where('workspace_id', '=', workspaceId)
    .where('brief_id', '=', brief.id)
    .execute()
}

const columnsOf = (brief: StoredBrief) => ({
  business: brief.business,
  product: brief.product,
  offer: brief.offer,
  audience: brief.audience,
  url: brief.url,
  language: brief.language,
  tone: brief.tone,
  objective: brief.objective,
  daily_budget_minor: brief.dailyBudgetMinor,
  currency: brief.currency,
  country: brief.country,
  brand_color: brief.brandColor,
  photo_ids: brief.photoIds,
  logo_id: brief.logoId,
  updated_at: brief.updatedAt,
})

function rowToBrief(row: Selectable<Briefs>): StoredBrief {
  return {
    // Written from the contract's types by the functions above.
    id: row.brief_id as BriefId,
    tone: row.tone as StoredBrief['tone'],
    objective: row.objective as StoredBrief['objective'],
    currency: row.currency as StoredBrief['currency'],
    photoIds: row.photo_ids as MediaId[],
    logoId: row.logo_id as MediaId | null,
    business: row.business,
    product: row.product,
    offer: row.offer,
    audience: row.audience,
    url: row.url,
    language: row.language,
    dailyBudgetMinor: row.daily_budget_minor,
    country: row.country,
    brandColor: row.brand_color,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
