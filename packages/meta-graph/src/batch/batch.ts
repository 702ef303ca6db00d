import { backoffMs, isWorthRetrying, MAX_RETRIES } from '../retry.ts'
import { chunksOf, parentsOf } from './batch-chunks.ts'
import { effectOf, type BatchItem } from './batch-item.ts'
import { runRound, wireItemOf, type BatchDeps, type BatchOutcome, type Operation } from './batch-round.ts'

/**
 * Makes many small calls in few requests; each still counts singly for Meta's limits. Outcomes stand in the order of
 * the items; a failure, even of a whole request, is told per item and never thrown. Reads that Meta did not get to are
 * asked for again; writes it did not get to are `unknown_outcome`. Throws TypeError for items that cannot be sent.
 */
export type Batch = (items: readonly BatchItem[]) => Promise<BatchOutcome[]>

export function createBatch(deps: BatchDeps): Batch {
  return async (items) => {
    const parents = parentsOf(items)
    const operations = items.map((item, index) => ({ index, item, parents: parents[index] ?? [] }))
    for (const item of items) wireItemOf(deps, item) // nothing is sent before all can be
    const outcomes = new Map<number, BatchOutcome>()
    for (const chunk of chunksOf(parents)) {
      await runChunk(
        deps,
        operations.filter(({ index }) => chunk.includes(index)),
        outcomes,
      )
    }
    return operations.flatMap(({ index }) => outcomes.get(index) ?? [])
  }
}

async function runChunk(
  deps: BatchDeps,
  operations: readonly Operation[],
  outcomes: Map<number, BatchOutcome>,
): Promise<void> {
  let open = operations
  for (let retries = 0; open.length > 0; retries += 1) {
    await runRound(deps, open, outcomes)
    open = retries === MAX_RETRIES ? [] : open.filter((operation) => isOpenRead(operation, outcomes))
    if (open.length > 0) await deps.sleep(backoffMs(retries, deps.random()))
  }
}

// What needs another operation's result cannot be asked for without it.
function isOpenRead({ index, item, parents }: Operation, outcomes: Map<number, BatchOutcome>): boolean {
  const outcome = outcomes.get(index)
  const mayRepeat = effectOf(item) === 'read' && parents.length === 0
  return mayRepeat && outcome !== undefined && !outcome.ok && isWorthRetrying(outcome.error)
}
