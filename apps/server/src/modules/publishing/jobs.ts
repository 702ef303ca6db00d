import type { PostId, PublicationId, WorkspaceId } from '@adwright/contract'
import type { Jobs } from '#platform/jobs.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { Publishing } from './index.ts'

type Measured = { workspaceId: WorkspaceId; publicationId: PublicationId }
type Linked = { workspaceId: WorkspaceId; postId: PostId }

const EVERY_FIVE_MINUTES = '*/5 * * * *'
const EVERY_HOUR = '7 * * * *'
/** How late a post may be by our own asking. */
const ASK_EVERY_MS = 500
const AT_ONCE = 12
const EVERY_TEN_SECONDS = '*/10 * * * * *'

export function publishingJobs(
  jobs: Jobs,
  { working }: Publishing,
  { transactions, simulated }: { transactions: Transactions; simulated: boolean },
): void {
  jobs.turns({
    name: 'publishing',
    everyMs: ASK_EVERY_MS,
    atOnce: AT_ONCE,
    due: working.dueTurns,
    take: working.takeTurn,
  })
  jobs.define<Measured>({
    name: 'publishing.measure',
    queue: 'light',
    run: async (run, { workspaceId, publicationId }) => {
      await run.step('fetch', () => working.measure(workspaceId, publicationId))
    },
  })
  jobs.define<Linked>({
    name: 'publishing.read_link',
    queue: 'light',
    run: async (run, { workspaceId, postId }) => {
      await run.step('read', () => working.readLink(workspaceId, postId))
    },
  })
  jobs.schedule('publishing.measure_due', EVERY_FIVE_MINUTES, async () => {
    for (const { workspaceId, publicationId, at } of await working.dueToMeasure())
      await transactions.inWorkspace(workspaceId, (tx) =>
        jobs.enqueue<Measured>(
          tx,
          'publishing.measure',
          { workspaceId, publicationId },
          { key: `${publicationId}:${at.getTime()}` },
        ),
      )
  })
  jobs.schedule('publishing.extend_series', EVERY_HOUR, () => working.extendSeries())
  if (simulated) jobs.schedule('publishing.follow_clocks', EVERY_TEN_SECONDS, () => working.followClocks())
}
