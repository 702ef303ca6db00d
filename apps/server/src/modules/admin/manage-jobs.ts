import type { AdminJobs, DeadLetterPage } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Person } from '#platform/member.ts'
import { readCursor, writeCursor } from './cursor.ts'
import type { Parts } from './deps.ts'

type Query = { queue?: string | undefined; cursor?: string | undefined; limit: number }

/** What workers have to do, and what they failed at. */
export function createManageJobs({ transactions, jobs, audit, clock }: Parts) {
  return {
    standings: async (): Promise<AdminJobs> => {
      const now = clock.now()
      const queues = await jobs.standings()
      return {
        at: now.toISOString(),
        queues: queues.map(({ oldest, ...queue }) => ({
          ...queue,
          oldestSeconds: oldest && Math.max(0, Math.round((now.getTime() - oldest.getTime()) / 1000)),
        })),
      }
    },
    deadLetters: async ({ queue, cursor, limit }: Query): Promise<DeadLetterPage> => {
      const after = cursor === undefined ? undefined : readCursor(cursor)
      const found = await jobs.deadLetters(limit + 1, { queue, after })
      const shown = found.slice(0, limit)
      const last = shown.at(-1)
      const letters = shown.map(({ id, at, ...letter }) => ({ jobId: id, ...letter, at: at.toISOString() }))
      return found.length > limit && last ? { letters, nextCursor: writeCursor(last) } : { letters }
    },
    /**
     * From the step that failed; nobody can do it twice for one failure. The engine keeps its own transaction, so it is
     * noted before and after. @throws job.not_found, job.kind_unknown
     */
    retry: async (staff: Person, jobId: string): Promise<void> => {
      const note = (action: string, facts: object) =>
        transactions.asSystem((tx) => audit.recordPerson(tx, staff, action, jobId, undefined, facts))
      let asked: string | undefined
      const before = async (name: string) => {
        await note('job.retry_asked', { name })
        asked = name
      }
      const name = await jobs.retryDeadLetter(jobId, before).catch(async (error: unknown) => {
        const reason = error instanceof AppError ? error.code : 'internal'
        if (asked !== undefined) await note('job.retry_failed', { name: asked, reason })
        throw error
      })
      await note('job.retried', { name })
    },
    /** @throws job.not_found */
    discard: (staff: Person, { jobId, reason }: { jobId: string; reason: string }): Promise<void> =>
      transactions.asSystem(async (tx) => {
        const name = await jobs.discardDeadLetter(tx, jobId)
        if (name === undefined) throw new AppError('job.not_found')
        await audit.recordPerson(tx, staff, 'job.discarded', jobId, { state: 'failed' }, { name, reason })
      }),
  }
}
