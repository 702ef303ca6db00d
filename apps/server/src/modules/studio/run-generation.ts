import type { GenerationId, WorkspaceId } from '@adwright/contract'
import type { Billing } from '#modules/billing'
import type { Clock } from '#platform/clock.ts'
import type { Events } from '#platform/events.ts'
import type { WorkflowRun } from '#platform/jobs.ts'
import { isEngineError } from '#platform/jobs/engine-error.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { StoredBrief } from './brief.ts'
import { findBrief } from './brief-store.ts'
import { findCreatives } from './creative-store.ts'
import {
  isOver,
  presentProgress,
  stylesFor,
  variationsOf,
  type StoredGeneration,
  type Variation,
} from './generation.ts'
import { findGeneration, moveGeneration, type GenerationChange } from './generation-store.ts'
import type { EditSource } from './edit-start.ts'
import type { MakeCreative } from './make-creative.ts'
import type { PosterEngine } from './poster-engine.ts'
import type { BrandOf, StudioBrand } from './studio-brand.ts'
import type { WriteWords } from './write-words.ts'

export type GenerationInput = { workspaceId: WorkspaceId; generationId: GenerationId }
type Deps = {
  transactions: Transactions
  events: Events
  clock: Clock
  engine: PosterEngine
  makeCreative: MakeCreative
  checkFiles(workspaceId: WorkspaceId, generationId: GenerationId): Promise<void>
  billing: Pick<Billing, 'settle'>
  writeWords: WriteWords
  brandOf: BrandOf
}
/** What the whole generation is made from, read once: an edit of the brief meanwhile does not mix in. */
type Plan = Pick<
  StoredGeneration,
  'count' | 'seed' | 'painter' | 'formats' | 'quality' | 'creativity' | 'referenceId'
> & {
  brief: StoredBrief
  brand: StudioBrand
  variations: Variation[]
  source: EditSource | null
}

/**
 * The workflow of a generation. Every step may run twice: what it stores has one place (generation, position), and
 * the same seed draws the same bytes, which media keeps once.
 */
export function createRunGeneration({
  transactions,
  events,
  clock,
  engine,
  makeCreative,
  checkFiles,
  billing,
  writeWords,
  brandOf,
}: Deps) {
  /** @returns false when the generation is over, which is how a cancelled one stops */
  const move = ({ workspaceId, generationId }: GenerationInput, change: GenerationChange): Promise<boolean> =>
    transactions.inWorkspace(workspaceId, async (tx) => {
      const moved = await moveGeneration(tx, workspaceId, generationId, change)
      if (!moved) return false
      // what was made is used, the rest of what was set aside goes back, in the moment in which it ends
      if (isOver(moved.state)) {
        const made = await findCreatives(tx, workspaceId, { generationId })
        await billing.settle(tx, workspaceId, { meter: 'generations', key: generationId, used: made.length })
      }
      await events.publish(tx, workspaceId, { name: 'generation.progress', data: presentProgress(moved) })
      return true
    })
  const readBrief = ({ workspaceId, generationId }: GenerationInput): Promise<Plan | null> =>
    transactions.inWorkspace(workspaceId, async (tx) => {
      const generation = await findGeneration(tx, workspaceId, { id: generationId })
      const brief = generation && (await findBrief(tx, workspaceId, generation.briefId))
      if (!brief || isOver(generation.state)) return null
      const { count, seed, painter, formats, quality, creativity, referenceId } = generation
      const known = engine.styles.map(({ id }) => id)
      const styles = stylesFor(known, generation.styles, count, seed)
      const { sourceId: mediaId, sourceCreativeId: creativeId, prompt: wish } = generation
      return {
        brief,
        count,
        seed,
        painter,
        formats,
        quality,
        creativity,
        referenceId,
        brand: await brandOf(tx, workspaceId),
        variations: variationsOf(styles, seed, creativity),
        source: mediaId === null ? null : { mediaId, creativeId, wish },
      }
    })
  const end = (input: GenerationInput, count: number, problems: string[]): Promise<boolean> => {
    const made = count - problems.length
    const [first] = problems
    const told =
      made === 0 ? first : `${made} of ${count} posters were made. ${first} Start again to make the others.`
    const error = first === undefined ? null : (told ?? first)
    const outcome = made === 0 ? 'failed' : 'done'
    return move(input, {
      state: outcome,
      stage: outcome,
      error,
      finished_at: clock.now(),
      ...(made > 0 && { percent: 100 }),
    })
  }

  return async (run: WorkflowRun, input: GenerationInput): Promise<void> => {
    try {
      const plan = await run.step('reading_brief', async () => {
        const begun = await move(input, { state: 'running', stage: 'reading_brief', started_at: clock.now() })
        return begun ? readBrief(input) : null
      })
      if (!plan) return
      const words = await run.step('writing_words', async () => {
        await move(input, { stage: 'writing_words' })
        return writeWords(plan.brief, { count: plan.count, seed: plan.seed, brand: plan.brand })
      })
      await run.step('composing', () => move(input, { stage: 'composing' }))
      const problems: string[] = []
      for (let position = 0; position < plan.count; position++) {
        const [written, variation] = [words[position], plan.variations[position]]
        if (!written || !variation) throw new Error(`The engine wrote no words for poster ${position + 1}.`)
        const made = await run.step(`poster ${position + 1}`, () =>
          makeCreative({
            ...plan,
            ...input,
            ...written,
            ...variation,
            position,
            onProgress: (change) => move(input, change),
          }),
        )
        if (made.kind === 'stopped') return
        if (made.kind === 'failed') problems.push(made.problem)
      }
      await run.step('checking', async () => {
        await move(input, { stage: 'checking' })
        await checkFiles(input.workspaceId, input.generationId)
      })
      await run.step('end', () => end(input, plan.count, problems))
    } catch (error) {
      // The engine of the jobs ends runs that go on elsewhere by errors of its own: those are no failure.
      if (isEngineError(error)) throw error
      await run.step('failed', () =>
        move(input, {
          state: 'failed',
          stage: 'failed',
          finished_at: clock.now(),
          error: 'The studio could not finish. What is ready is kept; start again to make the rest.',
        }),
      )
      throw error
    }
  }
}

/** Looks whether every picture of a generation can be read again and holds what was stored. */
export const createCheckFiles =
  ({ transactions, verify }: { transactions: Transactions; verify(files: FilesOf): Promise<void> }) =>
  async (workspaceId: WorkspaceId, generationId: GenerationId): Promise<void> => {
    const creatives = await transactions.inWorkspace(workspaceId, (tx) =>
      findCreatives(tx, workspaceId, { generationId }),
    )
    await verify(creatives.flatMap(({ renditions }) => renditions.map(({ media }) => media)))
  }
type FilesOf = Awaited<ReturnType<typeof findCreatives>>[number]['renditions'][number]['media'][]
