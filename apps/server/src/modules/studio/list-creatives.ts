import type { BriefId, Creative } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions } from '#platform/transaction.ts'
import { findBrief } from './brief-store.ts'
import { creativePage, type CreativeQuery } from './creative-page-view.ts'
import { findCreatives } from './creative-store.ts'
import type { PresentCreatives } from './present-creative.ts'

type Deps = { transactions: Transactions; present: PresentCreatives }

/** Of one brief all of them, else a page of all there are, newest first. @throws brief.not_found */
export const createListCreatives =
  ({ transactions, present }: Deps) =>
  async (
    { workspaceId }: Member,
    { briefId, ...query }: CreativeQuery & { briefId?: BriefId | undefined },
  ): Promise<{ creatives: Creative[]; nextCursor?: string }> => {
    const { found, nextCursor } = await transactions.inWorkspace(workspaceId, async (tx) => {
      if (briefId === undefined) {
        const { ids, nextCursor } = await creativePage(tx, workspaceId, query)
        return { found: await findCreatives(tx, workspaceId, { ids }), nextCursor }
      }
      if (!(await findBrief(tx, workspaceId, briefId))) throw new AppError('brief.not_found')
      return { found: await findCreatives(tx, workspaceId, { briefId }), nextCursor: undefined }
    })
    return { creatives: await present(found), ...(nextCursor !== undefined && { nextCursor }) }
  }
