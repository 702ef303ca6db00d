import { CampaignId, type CampaignPage, type CampaignRow } from '@adwright/contract'
import { z } from 'zod'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { createWorkspaceMemory } from '#platform/workspace-memory.ts'
import { campaignTable, type Cursor, type TableQuery, type TableRow } from './campaign-table-view.ts'
import type { CampaignDeps } from './deps.ts'

type Deps = Pick<CampaignDeps, 'transactions' | 'storage' | 'toMetrics' | 'clock'>
const LINK_SECONDS = 2 * 3_600

/** The table of campaigns, with figures, thumbnails and how many there are in each state. */
export const createListCampaigns = (deps: Deps) => {
  const remembered = createWorkspaceMemory<CampaignPage>({
    most: 300,
    milliseconds: (LINK_SECONDS * 1000) / 2,
  })
  return async ({ workspaceId }: Member, query: TableQuery): Promise<Readonly<CampaignPage>> => {
    const after = query.cursor === undefined ? undefined : readCursor(query.cursor, query.sort)
    const read = deps.transactions.reader(workspaceId)
    const question = JSON.stringify([query.state, query.q, query.sort, query.cursor, query.limit])
    return remembered({ read, workspaceId, question, now: deps.clock.now() }, async () => {
      const { rows, counts } = await campaignTable(read, workspaceId, query, after)
      const shown = rows.slice(0, query.limit)
      const last = rows.length > query.limit ? shown.at(-1) : undefined
      return {
        campaigns: await Promise.all(shown.map((row) => presentRow(deps, row))),
        counts,
        ...(last && { nextCursor: writeCursor(last, query.sort) }),
      }
    })
  }
}

const noFigures = {
  impressions: 0,
  clicks: 0,
  linkClicks: 0,
  spendMinor: 0,
  conversions: 0,
  conversionValueMinor: 0,
}

export async function presentRow(
  { storage, toMetrics }: Pick<Deps, 'storage' | 'toMetrics'>,
  row: TableRow,
): Promise<CampaignRow> {
  const { totals, thumbnailKey, thumbnailId: _, onInstagram, createdAt, updatedAt, ...rest } = row
  return {
    ...rest,
    platforms: onInstagram === false ? ['facebook'] : ['facebook', 'instagram'],
    thumbnailUrl: thumbnailKey === null ? null : await storage.signedUrl(thumbnailKey, LINK_SECONDS),
    metrics: toMetrics(totals ?? noFigures, totals?.reach ?? null),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

const CursorText = z.tuple([
  z.enum(['created', 'name', 'spend']),
  z.union([z.string(), z.number()]),
  CampaignId,
])

function writeCursor(row: TableRow, sort: TableQuery['sort']): string {
  const value = { created: row.createdAt.toISOString(), name: row.name, spend: row.totals?.spendMinor ?? 0 }[
    sort
  ]
  return Buffer.from(JSON.stringify([sort, value, row.id])).toString('base64url')
}

/** A cursor belongs to the order it was made in. @throws request.invalid */
function readCursor(cursor: string, sort: TableQuery['sort']): Cursor {
  try {
    const [madeIn, value, id] = CursorText.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    const right = {
      created: !Number.isNaN(Date.parse(String(value))),
      name: true,
      spend: Number.isInteger(value),
    }
    if (madeIn === sort && right[sort]) return { value, id }
  } catch {
    // Not JSON, or not ours: refused below.
  }
  throw new AppError(
    'request.invalid',
    { reason: 'this cursor does not belong to this list' },
    { field: 'cursor' },
  )
}
