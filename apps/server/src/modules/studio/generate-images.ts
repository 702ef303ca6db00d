import type { Generation, GenerationId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import type { Billing } from '#modules/billing'
import { AppError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Events } from '#platform/events.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import { findBrief } from './brief-store.ts'
import type { StoredCreative } from './creative.ts'
import { findCreatives } from './creative-store.ts'
import { presentProgress, seedOf, type StoredGeneration } from './generation.ts'
import {
  findGeneration,
  insertGeneration,
  moveGeneration,
  type GenerationChange,
} from './generation-store.ts'
import type { PosterEngine } from './poster-engine.ts'
import type { PresentCreatives } from './present-creative.ts'

export const generateWorkflow = 'studio.generate'

type Deps = {
  transactions: Transactions
  jobs: Pick<Jobs, 'enqueue'>
  events: Events
  clock: Clock
  engine: Pick<PosterEngine, 'styles'>
  present: PresentCreatives
  billing: Pick<Billing, 'reserve' | 'settle'>
}
export type Order = {
  briefId: StoredGeneration['briefId']
  count: number
  styles?: string[] | undefined
  painter?: StoredGeneration['painter'] | undefined
  idempotencyKey: string
}

export function createGenerations({ transactions, jobs, events, clock, engine, present, billing }: Deps) {
  const { inWorkspace } = transactions
  const whole = async (generation: StoredGeneration, creatives: StoredCreative[]): Promise<Generation> => ({
    ...presentProgress(generation),
    creatives: await present(creatives),
  })
  const creativesOf = (tx: Tx, { workspaceId }: Member, { id }: StoredGeneration) =>
    findCreatives(tx, workspaceId, { generationId: id })
  return {
    /** Starts a generation, once per key; the pictures are made by the job.
     * @throws brief.not_found, request.invalid, plan.limit_reached */
    start: async (
      member: Member,
      { briefId, count, styles = [], painter = 'auto', idempotencyKey }: Order,
    ): Promise<Generation> => {
      const { workspaceId } = member
      const unknown = styles.find((style) => !engine.styles.some(({ id }) => id === style))
      if (unknown !== undefined)
        throw new AppError('request.invalid', { reason: `there is no style ${unknown}` }, { field: 'styles' })
      const { generation, creatives } = await inWorkspace(workspaceId, async (tx) => {
        if (!(await findBrief(tx, workspaceId, briefId))) throw new AppError('brief.not_found')
        const queued: StoredGeneration = {
          id: newId('gen'),
          briefId,
          state: 'queued',
          stage: 'queued',
          percent: 0,
          count,
          styles,
          painter,
          seed: seedOf(workspaceId, idempotencyKey),
          pictureMs: null,
          error: null,
          createdAt: clock.now(),
        }
        const started = await insertGeneration(tx, workspaceId, queued, idempotencyKey)
        if (started) {
          const input = { workspaceId, generationId: started.id }
          await billing.reserve(tx, workspaceId, { meter: 'generations', key: started.id, amount: count })
          await jobs.enqueue(tx, generateWorkflow, input, { key: started.id })
          return { generation: started, creatives: [] }
        }
        const running = await findGeneration(tx, workspaceId, { idempotencyKey })
        if (!running) throw new AppError('generation.not_found')
        return { generation: running, creatives: await creativesOf(tx, member, running) }
      })
      return whole(generation, creatives)
    },
    get: async (member: Member, id: GenerationId): Promise<Generation> => {
      const found = await inWorkspace(member.workspaceId, async (tx) => {
        const generation = await findGeneration(tx, member.workspaceId, { id })
        return generation && { generation, creatives: await creativesOf(tx, member, generation) }
      })
      if (!found) throw new AppError('generation.not_found')
      return whole(found.generation, found.creatives)
    },
    /** Stops it; what is finished stays. @throws generation.not_found, generation.already_over */
    cancel: async (member: Member, id: GenerationId): Promise<Generation> => {
      const { workspaceId } = member
      const stopped = await inWorkspace(workspaceId, async (tx) => {
        const over: GenerationChange = { state: 'cancelled', stage: 'cancelled', finished_at: clock.now() }
        const generation = await moveGeneration(tx, workspaceId, id, over)
        if (!generation) {
          const held = await findGeneration(tx, workspaceId, { id })
          throw new AppError(held ? 'generation.already_over' : 'generation.not_found')
        }
        await events.publish(tx, workspaceId, {
          name: 'generation.progress',
          data: presentProgress(generation),
        })
        const creatives = await creativesOf(tx, member, generation)
        await billing.settle(tx, workspaceId, { meter: 'generations', key: id, used: creatives.length })
        return { generation, creatives }
      })
      return whole(stopped.generation, stopped.creatives)
    },
  }
}
