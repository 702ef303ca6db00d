import type { ConnectionId, ServerEvent } from '@adwright/contract'
import { newId } from '#platform/ids.ts'
import type { WorkflowInput } from '#platform/jobs.ts'
import { fakeClock, type TestDatabase } from '../../../test/index.ts'
import { createIntents, type Intent, type Intents, type Outcome, type Sighting } from './index.ts'

/** A provider that remembers what was made; `listed` is what its lists show. */
export function aProvider() {
  const made: string[] = []
  const provider = {
    kind: newId('intent') as string,
    made,
    looks: 0,
    listed: (): readonly string[] => made,
    async create(): Promise<Outcome> {
      made.push(`obj-${made.length + 1}`)
      return { externalId: made.at(-1) ?? '' }
    },
    async lookUp(): Promise<Sighting> {
      provider.looks += 1
      const found = provider.listed().at(0)
      return found === undefined ? { seen: 'not_listed' } : { seen: 'live', outcome: { externalId: found } }
    },
  }
  return provider
}
export type Provider = ReturnType<typeof aProvider>

export const anIntent = (provider: Provider, change: Partial<Intent> = {}): Intent => ({
  key: newId('intent'),
  mark: 'aw-test',
  kind: provider.kind,
  label: 'Make the thing',
  subject: 'cmp_x',
  connectionId: newId('conn') as ConnectionId,
  facts: { object: 'thing' },
  create: provider.create,
  ...change,
})
import type { Transactions } from '#platform/transaction.ts'

type Db = Pick<TestDatabase, keyof Transactions | 'pool'>
export type TestLedger = ReturnType<typeof aLedger>

/** A process with a ledger, which knows the providers it is given. */
export function aLedger(db: Db, clock = fakeClock(), worker = 'one') {
  const waits: number[] = []
  const heard: ServerEvent[] = []
  const queued: { name: string; input: WorkflowInput }[] = []
  const intents: Intents = createIntents({
    transactions: db,
    pool: db.pool,
    clock,
    events: { publish: async (_tx, _ws, event) => void heard.push(event) },
    jobs: { enqueue: async (_tx, name, input) => void queued.push({ name, input: { ...input } }) },
    wait: async (milliseconds) => void waits.push(milliseconds),
    worker,
  })
  const knows = <P extends Provider>(provider: P): P => {
    intents.register(provider.kind, { lookUp: () => provider.lookUp() })
    return provider
  }
  return { intents, waits, heard, queued, clock, knows }
}
