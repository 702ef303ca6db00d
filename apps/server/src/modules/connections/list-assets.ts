import { AdAccountId, PageId, type AdAccount, type ConnectionId, type Page } from '@adwright/contract'
import { z } from 'zod'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { listAdAccounts, listPages, type After } from './asset-page-view.ts'
import { findConnection } from './connection-store.ts'
import type { ConnectionDeps } from './deps.ts'
import { presentAdAccount, presentPage } from './present-connection.ts'

type Query = { q?: string | undefined; cursor?: string | undefined; limit: number }
type Deps = Pick<ConnectionDeps, 'transactions'>

/** Ad accounts of a connection that has many, page by page. @throws connection.not_found, request.invalid */
export const createListAdAccounts =
  (deps: Deps) =>
  async (
    member: Member,
    id: ConnectionId,
    query: Query,
  ): Promise<{ adAccounts: AdAccount[]; nextCursor?: string; total: number }> => {
    const { rows, ...rest } = await aPageOf(deps, member, id, query, AdAccountId, listAdAccounts)
    return { adAccounts: rows.map(presentAdAccount), ...rest }
  }

/** The same for Pages. */
export const createListPages =
  (deps: Deps) =>
  async (
    member: Member,
    id: ConnectionId,
    query: Query,
  ): Promise<{ pages: Page[]; nextCursor?: string; total: number }> => {
    const { rows, ...rest } = await aPageOf(deps, member, id, query, PageId, listPages)
    return { pages: rows.map(presentPage), ...rest }
  }

async function aPageOf<Asset extends { id: string; name: string }>(
  { transactions }: Deps,
  { workspaceId }: Member,
  id: ConnectionId,
  { q, cursor, limit }: Query,
  AssetId: z.ZodType<string>,
  list: (...of: [...Parameters<typeof listPages>]) => Promise<{ rows: Asset[]; total: number }>,
): Promise<{ rows: Asset[]; nextCursor?: string; total: number }> {
  const after = cursor === undefined ? undefined : readCursor(cursor, AssetId)
  const { rows, total } = await transactions.inWorkspace(workspaceId, async (tx) => {
    const stored = await findConnection(tx, workspaceId, id)
    if (!stored || stored.status === 'revoked') throw new AppError('connection.not_found')
    return list(tx, workspaceId, id, { q, after, limit })
  })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { rows: shown, total, ...(last && { nextCursor: writeCursor(last) }) }
}

const writeCursor = ({ name, id }: After): string =>
  Buffer.from(JSON.stringify([name, id])).toString('base64url')

function readCursor(cursor: string, AssetId: z.ZodType<string>): After {
  try {
    const json: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const [name, id] = z.tuple([z.string(), AssetId]).parse(json)
    return { name, id }
  } catch {
    throw new AppError(
      'request.invalid',
      { reason: 'this cursor does not belong to this list' },
      { field: 'cursor' },
    )
  }
}
