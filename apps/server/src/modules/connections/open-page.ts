import type { PageId, WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import { pageTokenPlace } from './connection.ts'
import type { ConnectionDeps } from './deps.ts'
import { pageWithToken } from './publisher-view.ts'

/**
 * A Page with its own token in the clear: what is published on it, and on its Instagram account, is published as the
 * Page. @throws connection.not_found, connection.needs_reconnect
 */
export const createOpenPage =
  ({ transactions, sealer, mode }: Pick<ConnectionDeps, 'transactions' | 'sealer' | 'mode'>) =>
  async (workspaceId: WorkspaceId, id: PageId) => {
    const page = await transactions.inWorkspace(workspaceId, (tx) => pageWithToken(tx, workspaceId, id))
    if (!page || page.connectionState === 'revoked') throw new AppError('connection.not_found')
    if (page.connectionState !== 'active' || page.mode !== mode || page.tokenSealed === '')
      throw new AppError('connection.needs_reconnect', { name: page.userName })
    return {
      token: sealer.open(page.tokenSealed, pageTokenPlace(id)),
      subject: {
        pageId: page.externalId,
        ...(page.instagramExternalId !== null && { instagramId: page.instagramExternalId }),
      },
    }
  }
