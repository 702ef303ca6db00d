import type { Generation, GenerationId, MediaId, WorkspaceId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import type { Billing } from '#modules/billing'
import type { MediaLibrary } from '#modules/media'
import { AppError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Events } from '#platform/events.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import { findBrief } from './brief-store.ts'
import { formats as allFormats, placements, type StoredCreative } from './creative.ts'
import { findCreatives } from './creative-store.ts'
import { presentProgress, seedOf, type StoredGeneration } from './generation.ts'
import {
  findGeneration,
  insertGeneration,
  listGenerations,
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
  media: Pick<MediaLibrary, 'find'>
  present: PresentCreatives
  billing: Pick<Billing, 'reserve' | 'settle'>
}
type Open = 'styles' | 'painter' | 'formats' | 'quality' | 'creativity' | 'prompt'
export type Order = { [Field in Open]?: StoredGeneration[Field] | undefined } & {
  briefId: StoredGeneration['briefId']
  count: number
  referenceId?: MediaId | undefined
  source?: { mediaId: MediaId; creativeId: StoredGeneration['sourceCreativeId'] } | undefined
  idempotencyKey: string
}
type Begun = { generation: StoredGeneration; creatives: StoredCreative[] }

export function createGenerations({
  transactions,
  jobs,
  events,
  clock,
  engine,
  media,
  present,
  billing,
}: Deps) {
  const { inWorkspace } = transactions
  const whole = async ({ generation, creatives }: Begun): Promise<Generation> => ({
    ...presentProgress(generation),
    creatives: await present(creatives),
  })
  const creativesOf = (tx: Tx, { workspaceId }: Member, { id }: StoredGeneration) =>
    findCreatives(tx, workspaceId, { generationId: id })

  const held = async (tx: Tx, member: Member, idempotencyKey: string): Promise<Begun | undefined> => {
    const generation = await findGeneration(tx, member.workspaceId, { idempotencyKey })
    return generation && { generation, creatives: await creativesOf(tx, member, generation) }
  }
  /** Starts a generation, once per key, in a transaction of the caller's. @throws as `start` */
  const begin = async (tx: Tx, member: Member, order: Order): Promise<Begun> => {
    const { workspaceId } = member
    const { briefId, count, styles = [], idempotencyKey } = order
    const brief = await findBrief(tx, workspaceId, briefId)
    if (!brief) throw new AppError('brief.not_found')
    if (order.referenceId) await mustBePicture(tx, workspaceId, order.referenceId)
    const queued: StoredGeneration = {
      id: newId('gen'),
      briefId,
      prompt: order.prompt ?? brief.product,
      state: 'queued',
      stage: 'queued',
      percent: 0,
      count,
      styles,
      painter: order.painter ?? 'auto',
      formats: allFormats.filter((format) => (order.formats ?? placements).includes(format)),
      quality: order.quality ?? 'standard',
      creativity: order.creativity ?? 60,
      referenceId: order.referenceId ?? null,
      sourceId: order.source?.mediaId ?? null,
      sourceCreativeId: order.source?.creativeId ?? null,
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
    const running = await held(tx, member, idempotencyKey)
    if (!running) throw new AppError('generation.not_found')
    return running
  }
  const mustBePicture = async (tx: Tx, workspaceId: WorkspaceId, id: MediaId): Promise<void> => {
    const [file] = await media.find(tx, workspaceId, [id], { hold: true })
    if (!file?.contentType.startsWith('image/'))
      throw new AppError('media.not_found', { id }, { field: 'referenceId' })
  }
  return {
    /** The one that this key started. */
    held,
    begin,
    whole,
    /** Starts a generation, once per key; the pictures are made by the job.
     * @throws brief.not_found, media.not_found (reference), request.invalid, plan.limit_reached */
    start: async (member: Member, order: Order): Promise<Generation> => {
      mustKnow(engine, order.styles ?? [])
      return whole(await inWorkspace(member.workspaceId, (tx) => begin(tx, member, order)))
    },
    list: async (
      member: Member,
      query: { state: 'running' | 'any'; limit: number },
    ): Promise<{ generations: Generation[] }> => {
      const found = await inWorkspace(member.workspaceId, async (tx) => {
        const generations = await listGenerations(tx, member.workspaceId, query)
        const begun: Begun[] = []
        for (const generation of generations)
          begun.push({ generation, creatives: await creativesOf(tx, member, generation) })
        return begun
      })
      return { generations: await Promise.all(found.map(whole)) }
    },
    get: async (member: Member, id: GenerationId): Promise<Generation> => {
      const found = await inWorkspace(member.workspaceId, async (tx) => {
        const generation = await findGeneration(tx, member.workspaceId, { id })
        return generation && { generation, creatives: await creativesOf(tx, member, generation) }
      })
      if (!found) throw new AppError('generation.not_found')
      return whole(found)
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
      return whole(stopped)
    },
  }
}

/** @throws request.invalid */
export function mustKnow(
  engine: Pick<PosterEngine, 'styles'>,
  styles: readonly string[],
  field = 'styles',
): void {
  const unknown = styles.find((style) => !engine.styles.some(({ id }) => id === style))
  if (unknown !== undefined)
    throw new AppError('request.invalid', { reason: `there is no style ${unknown}` }, { field })
}
