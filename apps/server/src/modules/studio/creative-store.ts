import type {
  BriefId,
  CreativeId,
  Finding,
  Format,
  GenerationId,
  MediaId,
  PosterEdits,
  Quality,
  Words,
  WorkspaceId,
} from '@adwright/contract'
import { sql, type Selectable } from 'kysely'
import { rowToMediaFile, type MediaFile } from '#modules/media'
import type { Creatives } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import { formats, type FittedWords, type StoredCreative, type StoredRendition } from './creative.ts'

/** Adds a whole creative. @returns false when its place in the generation is already taken */
export async function insertCreative(
  tx: Tx,
  workspaceId: WorkspaceId,
  creative: StoredCreative,
): Promise<boolean> {
  const added = await tx
    .insertInto('creatives')
    .values({
      ...columnsOf(creative),
      creative_id: creative.id,
      workspace_id: workspaceId,
      brief_id: creative.briefId,
      generation_id: creative.generationId,
      position: creative.position,
      created_at: creative.createdAt,
    })
    .onConflict((conflict) => conflict.columns(['generation_id', 'position']).doNothing())
    .returning('creative_id')
    .executeTakeFirst()
  if (!added) return false
  await insertRenditions(tx, workspaceId, creative.id, creative.renditions)
  return true
}

/** Stores the next version. @returns false when somebody else stored it first */
export async function saveCreative(
  tx: Tx,
  workspaceId: WorkspaceId,
  creative: StoredCreative,
): Promise<boolean> {
  const saved = await tx
    .updateTable('creatives')
    .set(columnsOf(creative))
    .where('workspace_id', '=', workspaceId)
    .where('creative_id', '=', creative.id)
    .where('version', '=', creative.version - 1)
    .returning('creative_id')
    .executeTakeFirst()
  if (!saved) return false
  await insertRenditions(tx, workspaceId, creative.id, creative.renditions)
  return true
}

const columnsOf = (creative: StoredCreative) => ({
  style: creative.style,
  seed: creative.seed,
  words: JSON.stringify({ ...creative.words, ctaLabel: creative.ctaLabel }),
  design: JSON.stringify(creative.design),
  quality: creative.quality,
  composition: creative.composition,
  look: creative.look,
  brand_color: creative.brandColor,
  edits: JSON.stringify(creative.edits),
  before_id: creative.before?.id ?? null,
  photo_id: creative.photoId,
  source: creative.source,
  notice: creative.notice,
  logo_id: creative.logoId,
  version: creative.version,
  updated_at: creative.updatedAt,
})

/** Adds pictures of a creative; one in a shape that it has takes the other's place. */
export async function insertRenditions(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: CreativeId,
  renditions: readonly StoredRendition[],
): Promise<void> {
  await tx
    .insertInto('renditions')
    .values(
      renditions.map(({ placement, version, media, fitted, findings }) => ({
        creative_id: id,
        placement,
        workspace_id: workspaceId,
        version,
        media_id: media.id,
        fitted: JSON.stringify(fitted),
        findings: JSON.stringify(findings),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['creative_id', 'placement']).doUpdateSet(({ ref }) => ({
        version: ref('excluded.version'),
        media_id: ref('excluded.media_id'),
        fitted: ref('excluded.fitted'),
        findings: ref('excluded.findings'),
      })),
    )
    .execute()
}

/** @returns false when it was not there */
export async function deleteCreativeRow(tx: Tx, workspaceId: WorkspaceId, id: CreativeId): Promise<boolean> {
  const gone = await tx
    .deleteFrom('creatives')
    .where('workspace_id', '=', workspaceId)
    .where('creative_id', '=', id)
    .returning('creative_id')
    .executeTakeFirst()
  return gone !== undefined
}

/** Keeps a creative from changing until the transaction ends. */
export async function lockCreative(tx: Tx, workspaceId: WorkspaceId, id: CreativeId): Promise<void> {
  await sql`select from creatives where workspace_id = ${workspaceId} and creative_id = ${id} for update`.execute(
    tx,
  )
}

type By =
  | { ids: readonly CreativeId[] }
  | { briefId: BriefId }
  | { generationId: GenerationId; position?: number }

/** Whole creatives: by id in the order asked, of a brief newest generation first, of a generation by position. */
export async function findCreatives(tx: Tx, workspaceId: WorkspaceId, by: By): Promise<StoredCreative[]> {
  if ('ids' in by && by.ids.length === 0) return []
  let query = tx.selectFrom('creatives').selectAll().where('workspace_id', '=', workspaceId)
  if ('ids' in by) query = query.where('creative_id', 'in', by.ids)
  else if ('briefId' in by) query = query.where('brief_id', '=', by.briefId)
  else {
    query = query.where('generation_id', '=', by.generationId)
    if (by.position !== undefined) query = query.where('position', '=', by.position)
  }
  const rows = await query.orderBy('generation_id', 'desc').orderBy('position').execute()
  const renditions = await renditionsOf(
    tx,
    workspaceId,
    rows.map((row) => row.creative_id),
  )
  const before = await beforeOf(tx, workspaceId, rows)
  const creatives = rows.map((row) => ({
    ...rowToCreative(row, renditions.get(row.creative_id) ?? []),
    before: before.get(row.before_id ?? '') ?? null,
  }))
  if (!('ids' in by)) return creatives
  const byId = new Map(creatives.map((creative) => [creative.id, creative]))
  return by.ids.flatMap((id) => byId.get(id) ?? [])
}

async function renditionsOf(
  tx: Tx,
  workspaceId: WorkspaceId,
  creativeIds: string[],
): Promise<Map<string, StoredRendition[]>> {
  if (creativeIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('renditions as r')
    .innerJoin('media_files as m', 'm.media_id', 'r.media_id')
    .selectAll('m')
    .select(['r.creative_id', 'r.placement', 'r.version', 'r.fitted', 'r.findings'])
    .where('r.workspace_id', '=', workspaceId)
    .where('r.creative_id', 'in', creativeIds)
    .execute()
  const order = (format: Format) => formats.indexOf(format)
  return new Map(
    [...Map.groupBy(rows, (row) => row.creative_id)].map(([id, own]) => [
      id,
      own
        .map((row) => ({
          // Written by insertRenditions from these types.
          placement: row.placement as Format,
          fitted: row.fitted as FittedWords,
          findings: row.findings as Finding[],
          version: row.version,
          media: rowToMediaFile(row),
        }))
        .toSorted((a, b) => order(a.placement) - order(b.placement)),
    ]),
  )
}

/** The pictures that edits began with, by id. */
async function beforeOf(
  tx: Tx,
  workspaceId: WorkspaceId,
  rows: readonly Pick<Selectable<Creatives>, 'before_id'>[],
): Promise<Map<string, MediaFile>> {
  const ids = rows.flatMap((row) => row.before_id ?? [])
  if (ids.length === 0) return new Map()
  const files = await tx
    .selectFrom('media_files')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('media_id', 'in', ids)
    .execute()
  return new Map(files.map((row) => [row.media_id, rowToMediaFile(row)]))
}

function rowToCreative(
  row: Selectable<Creatives>,
  renditions: StoredRendition[],
): Omit<StoredCreative, 'before'> {
  const { ctaLabel, ...words } = row.words as Words & { ctaLabel: string } // as columnsOf wrote it
  return {
    id: row.creative_id as CreativeId, // ids come from newId
    briefId: row.brief_id as BriefId,
    generationId: row.generation_id as GenerationId,
    photoId: row.photo_id as MediaId | null,
    logoId: row.logo_id as MediaId | null,
    position: row.position,
    style: row.style,
    seed: row.seed,
    words,
    ctaLabel,
    source: row.source as StoredCreative['source'],
    notice: row.notice,
    quality: row.quality as Quality,
    design: row.design,
    composition: row.composition,
    look: row.look,
    brandColor: row.brand_color,
    edits: row.edits as PosterEdits,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    renditions,
  }
}
