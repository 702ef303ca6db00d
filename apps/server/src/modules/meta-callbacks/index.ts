import type { DataDeletion, DeletionCode, MetaSetup } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import { createDeletionStatus } from './data-deletion.ts'
import type { CallbackDeps } from './deps.ts'
import { createSetup } from './setup.ts'

export { metaCallbackRoutes } from './routes.ts'

export type MetaCallbacks = {
  /** What the Meta app needs, and how far this installation is. */
  setup(member: Member): Promise<MetaSetup>
  /** @throws data_deletion.not_found */
  deletionStatus(code: DeletionCode): Promise<DataDeletion>
}

export function createMetaCallbacks(deps: CallbackDeps): MetaCallbacks {
  return {
    setup: createSetup(deps),
    deletionStatus: createDeletionStatus(deps),
  }
}
