import type { StudioDesk } from '@adwright/contract'
import type { Billing } from '#modules/billing'
import type { ImageModel, TextModel } from '#modules/models'
import type { Member } from '#platform/member.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { PosterEngine } from './poster-engine.ts'

type Deps = {
  transactions: Transactions
  billing: Pick<Billing, 'usage'>
  engine: Pick<PosterEngine, 'styles' | 'formats'>
  imageModel?: ImageModel | undefined
  textModel?: TextModel | undefined
  remover?: unknown
}

/** What the studio of this instance can do, and what this workspace has used of it. */
export const createStudioDesk =
  ({ transactions, billing, engine, imageModel, textModel, remover }: Deps) =>
  async ({ workspaceId }: Member): Promise<StudioDesk> => {
    const usage = await transactions.inWorkspace(workspaceId, (tx) =>
      billing.usage(tx, workspaceId, 'generations'),
    )
    return {
      styles: [...engine.styles],
      formats: [...engine.formats],
      imageModel: imageModel ? { provider: imageModel.provider, model: imageModel.model } : null,
      textModel: textModel ? { provider: textModel.provider, model: textModel.model } : null,
      removesBackgrounds: remover !== undefined,
      usage: { used: usage.used, limit: usage.limit },
    }
  }
