import type { UserId } from '@adwright/contract'
import type { Jobs, WorkflowInput } from '#platform/jobs.ts'
import type { Tx } from '#platform/transaction.ts'

export const mailWorkflow = 'notifications.mail'
/** What waits to be mailed to somebody; of a daily mail only what happened before that moment. */
export type MailInput = WorkflowInput & { userId: UserId; before?: string }

/** What comes within these seconds comes in one mail. */
const TO_GATHER_SECONDS = 5

export const mailSoon = (
  jobs: Pick<Jobs, 'enqueue'>,
  tx: Tx,
  { userId, because }: { userId: UserId; because: string },
): Promise<void> =>
  jobs.enqueue<MailInput>(
    tx,
    mailWorkflow,
    { userId },
    { key: `${userId}:${because}`, delaySeconds: TO_GATHER_SECONDS },
  )

export const mailDaily = (
  jobs: Pick<Jobs, 'enqueue'>,
  tx: Tx,
  { userId, before }: { userId: UserId; before: Date },
): Promise<void> =>
  jobs.enqueue<MailInput>(
    tx,
    mailWorkflow,
    { userId, before: before.toISOString() },
    { key: `${userId}:daily:${before.toISOString()}` },
  )
