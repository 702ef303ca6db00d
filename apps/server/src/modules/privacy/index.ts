import type { DeleteAccount, PersonalExport } from '@adwright/contract'
import type { FileReply } from '#platform/http/file-reply.ts'
import type { WorkflowRun } from '#platform/jobs.ts'
import type { Person } from '#platform/member.ts'
import { createDeleteAccount, type DeletionInput } from './delete-account.ts'
import type { PrivacyDeps } from './deps.ts'
import { createFailExport, createForgetExports, createMakeExport } from './make-export.ts'
import {
  createDownloadExport,
  createGetExport,
  createRequestExport,
  type ExportInput,
} from './request-export.ts'
import { createRunDeletion } from './run-deletion.ts'

export { privacyJobs } from './jobs.ts'
export { privacyRoutes } from './routes.ts'
export type { PrivacyDeps } from './deps.ts'

export type Privacy = {
  requestExport(person: Person): Promise<PersonalExport>
  getExport(person: Person): Promise<PersonalExport>
  /** @throws export.not_ready */
  downloadExport(person: Person): Promise<FileReply>
  /** @throws auth.wrong_password, account.owns_shared, account.campaigns_running */
  deleteAccount(person: Person, input: DeleteAccount): Promise<void>

  /** For jobs and schedules. */
  makeExport(input: ExportInput): Promise<void>
  failExport(input: ExportInput): Promise<void>
  forgetExports(): Promise<void>
  runDeletion(run: WorkflowRun, input: DeletionInput): Promise<void>
}

export const createPrivacy = (deps: PrivacyDeps): Privacy => ({
  requestExport: createRequestExport(deps),
  getExport: createGetExport(deps),
  downloadExport: createDownloadExport(deps),
  deleteAccount: createDeleteAccount(deps),
  makeExport: createMakeExport(deps),
  failExport: createFailExport(deps),
  forgetExports: createForgetExports(deps),
  runDeletion: createRunDeletion(deps),
})
