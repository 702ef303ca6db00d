import { createHash } from 'node:crypto'
import type { BriefId, CreateBrief, GenerationId, ServerEvent } from '@adwright/contract'
import { DBOSWorkflowConflictError } from '@dbos-inc/dbos-sdk/internal/error'
import { pino } from 'pino'
import sharp from 'sharp'
import { createMedia, type MediaLibrary } from '#modules/media'
import { createEvents } from '#platform/events/create-events.ts'
import type { WorkflowRun } from '#platform/jobs.ts'
import type { Member } from '#platform/member.ts'
import { createTestDatabase, fakeClock, type FakeClock, type TestDatabase } from '../../../test/index.ts'
import { openMeters } from '../../../test/open-meters.ts'
import { noVideos, openTestStorage, type TestStorage } from '../../../test/test-storage.ts'
import { createStudio, type Studio, type StudioDeps } from './index.ts'
import type { PosterEngine, PosterOrder } from './poster-engine.ts'

export type TestStudio = {
  db: TestDatabase
  storage: TestStorage
  clock: FakeClock
  media: MediaLibrary
  studio: Studio
  enqueued: { name: string; input: unknown; key: string }[]
  /** Creatives that count as launched. */
  launched: Set<string>
  /** The same rooms with another engine or other media. */
  studioWith(change: Partial<StudioDeps>): Studio
  eventsOf(member: Member): Promise<ServerEvent[]>
  close(): Promise<void>
}

export async function openTestStudio(
  engine: PosterEngine,
  change: Partial<StudioDeps> = {},
): Promise<TestStudio> {
  const db = await createTestDatabase({ poolSize: 10 })
  const storage = await openTestStorage()
  const clock = fakeClock()
  const enqueued: TestStudio['enqueued'] = []
  const launched = new Set<string>()
  const jobs: StudioDeps['jobs'] = {
    enqueue: (_, name, input, { key }) => Promise.resolve(void enqueued.push({ name, input, key })),
  }
  const media = createMedia({ transactions: db, storage, clock, jobs, ...noVideos })
  const deps: StudioDeps = {
    transactions: db,
    media,
    clock,
    engine,
    events: createEvents({ transactions: db, url: db.url, log: pino({ level: 'silent' }) }),
    jobs,
    creativeIsLaunched: (_, __, id) => Promise.resolve(launched.has(id)),
    billing: openMeters(clock),
    ...change,
  }
  const studio = createStudio(deps)
  return {
    db,
    storage,
    clock,
    media,
    studio,
    enqueued,
    launched,
    studioWith: (other) => createStudio({ ...deps, ...other }),
    eventsOf: ({ workspaceId }) =>
      db.sql<ServerEvent>('select name, data from events where workspace_id = $1 order by event_id', [
        workspaceId,
      ]),
    close: async () => {
      await studio.close()
      await db.close()
      await storage.close()
    },
  }
}

export const aBrief = (over: Partial<CreateBrief> = {}): CreateBrief => ({
  business: 'Bakery Rosa',
  product: 'Sourdough bread',
  url: 'https://rosa.example.com/bread',
  offer: '2 for 1',
  audience: '',
  language: 'en',
  tone: 'friendly',
  objective: 'traffic',
  dailyBudgetMinor: 2000,
  currency: 'EUR',
  country: 'DE',
  brandColor: null,
  photoIds: [],
  logoId: null,
  ...over,
})

export async function aPhoto(red: number, size = 240): Promise<Buffer> {
  const background = { r: red, g: 120, b: 60 }
  return sharp({ create: { width: size, height: size, channels: 3, background } })
    .jpeg()
    .toBuffer()
}

export async function start(
  { studio }: Pick<TestStudio, 'studio'>,
  member: Member,
  { briefId, count = 3, styles }: { briefId: BriefId; count?: number; styles?: string[] },
  idempotencyKey = 'a key of this test',
): Promise<GenerationId> {
  return (await studio.generations.start(member, { briefId, count, styles, idempotencyKey })).id
}

/**
 * Steps with memory, as the job engine has them. `dieAfter` names a step whose work is done but whose answer is
 * lost: the process was killed in between.
 */
export function aRun(
  memory = new Map<string, unknown>(),
): WorkflowRun & { dieAfter?: string; steps: string[] } {
  const run: WorkflowRun & { dieAfter?: string; steps: string[] } = {
    id: 'job',
    steps: [],
    sleep: () => Promise.resolve(),
    step: async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      if (memory.has(name)) return memory.get(name) as T // stored by the same step
      const answer = await work()
      run.steps.push(name)
      if (run.dieAfter === name) throw new DBOSWorkflowConflictError('killed')
      const stored: unknown = answer === undefined ? undefined : JSON.parse(JSON.stringify(answer))
      memory.set(name, stored)
      return stored as T // what comes back from the engine is JSON
    },
  }
  return run
}

/** Draws one plain colour per order and placement: quick, and as repeatable as the real engine. */
export function aPlainEngine(
  before: (style: string, placement: string) => Promise<void> = async () => undefined,
) {
  const drawn: string[] = []
  const orders: PosterOrder[] = []
  const engine: PosterEngine = {
    styles: ['plain', 'loud', 'quiet'].map((id) => ({ id, name: id, description: id })),
    formats: [],
    colourOf: () => Promise.resolve('#aa3311'),
    cutOut: () => Promise.resolve({ bytes: Buffer.from('cut'), width: 8, height: 8 }),
    label: (cta) => cta.toLowerCase(),
    write: (brief, { count, seed }) =>
      Promise.resolve(
        Array.from({ length: count }, (_, index) => ({
          words: {
            headline: `${brief.product} ${index} ${seed % 10}`,
            primaryText: brief.business,
            description: '',
            cta: 'LEARN_MORE' as const,
            kicker: '',
            offer: brief.offer,
          },
          ctaLabel: 'Learn more',
        })),
      ),
    design: (order) => {
      const { words, style, seed, ctaLabel, edits, composition = 'only', look = 'first' } = order
      orders.push(order)
      return Promise.resolve({
        design: { style, seed },
        composition,
        look,
        preview: (format) => Promise.reject(new Error(`nobody looks at ${format}`)),
        drawBare: (format) => Promise.resolve(Buffer.from(`bare ${format} of ${words.headline}`)),
        draw: async (placement) => {
          await before(style, placement)
          drawn.push(`${style} ${placement}`)
          const [r = 0, g = 0, b = 0] = createHash('sha256')
            .update(JSON.stringify([words, style, seed, ctaLabel, placement, edits]))
            .digest()
          const bytes = await sharp({
            create: { width: 16, height: 16, channels: 3, background: { r, g, b } },
          })
            .jpeg({ quality: 100 })
            .toBuffer()
          const { headline, primaryText, description } = words
          return {
            bytes,
            width: 16,
            height: 16,
            fitted: { headline, primaryText, description, cut: [] },
            findings: [{ level: 'ok' as const, code: 'poster.clean', message: 'Fine.' }],
          }
        },
      })
    },
    close: () => Promise.resolve(),
  }
  return Object.assign(engine, { drawn, orders })
}
