import type { Audit } from '#modules/audit'
import type { Connections } from '#modules/connections'
import type { Intents } from '#modules/intents'
import type { MediaLibrary } from '#modules/media'
import type { Clock } from '#platform/clock.ts'
import type { Events } from '#platform/events.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { SafeFetch } from '#platform/safe-fetch.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import type { Publisher } from './publisher.ts'

export type PublishingDeps = {
  transactions: Transactions
  clock: Clock
  events: Events
  jobs: Jobs
  audit: Audit
  media: MediaLibrary
  connections: Pick<Connections, 'publishers' | 'now' | 'failed'>
  intents: Intents
  publisher: Publisher
  /** Reads pages that authors link to. */
  fetchPage: SafeFetch
  /** Whether the plan contains the import of many posts. @throws plan.ended, plan.feature_missing */
  mayImport: (tx: Tx) => Promise<void>
  /** False when Meta cannot fetch files from this installation, because only this machine can reach it. */
  filesArePublic: boolean
  /** Whether what is published here is a rehearsal. */
  simulated: boolean
}
