import type { BrandFont, BrandKit, MediaId, WorkspaceId } from '@adwright/contract'
import { sql, type Selectable } from 'kysely'
import type { BrandKits } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import { emptyKit, type Kit } from './kit.ts'

export async function findKit(tx: Tx, workspaceId: WorkspaceId): Promise<Kit> {
  const row = await tx
    .selectFrom('brand_kits')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  return row ? rowToKit(row) : emptyKit
}

/** Until the transaction ends nobody else changes the kit, also where there is none to lock. */
export async function lockKit(tx: Tx, workspaceId: WorkspaceId): Promise<Kit> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`brand of ${workspaceId}`}, 0))`.execute(tx)
  return findKit(tx, workspaceId)
}

export async function saveKit(tx: Tx, workspaceId: WorkspaceId, kit: Kit): Promise<void> {
  const values = {
    name: kit.name,
    web_address: kit.webAddress,
    colours: kit.colours,
    display_font: kit.displayFont,
    text_font: kit.textFont,
    logo_id: kit.logoId,
    tone: kit.tone,
    voice: kit.voice,
    avoid_words: kit.avoidWords,
    language: kit.language,
    country: kit.country,
    currency: kit.currency,
    about: kit.about,
    version: kit.version,
    updated_at: kit.updatedAt ?? sql<Date>`now()`,
  }
  await tx
    .insertInto('brand_kits')
    .values({ workspace_id: workspaceId, ...values })
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(values))
    .execute()
}

function rowToKit(row: Selectable<BrandKits>): Kit {
  return {
    name: row.name,
    webAddress: row.web_address,
    colours: row.colours,
    // Written by this store from the contract's own types.
    displayFont: row.display_font as BrandFont | null,
    textFont: row.text_font as BrandFont | null,
    logoId: row.logo_id as MediaId | null,
    tone: row.tone as BrandKit['tone'],
    voice: row.voice,
    avoidWords: row.avoid_words,
    language: row.language,
    country: row.country,
    currency: row.currency as BrandKit['currency'],
    about: row.about,
    version: row.version,
    updatedAt: row.updated_at,
  }
}
