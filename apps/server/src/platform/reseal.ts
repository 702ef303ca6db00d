import type { Sealer } from './sealed.ts'
import { replaceSealed, sealedColumns, sealedTexts, type SealedColumn } from './sealed-store.ts'
import type { Transactions } from './transaction.ts'

export type Resealed = {
  /** Such as `connections.token_sealed`. */
  column: string
  /** Sealed anew by this run. */
  resealed: number
  /** Under the current key now, each opened to see that it is so. */
  good: number
  /** Keys of the rows that do not open with any key, or not in their place. */
  broken: string[]
}
type Deps = { asSystem: Transactions['asSystem']; sealer: Sealer; currentKey: string }

const BATCH = 200
/** What processes with an older ring seal meanwhile is found by the next round. */
const ROUNDS = 3

/**
 * Seals everything with the current key that an older one sealed, while the server runs. How far it is stands in the rows
 * themselves: one that is cut off goes on when it is run again. Each row is written by itself and only if nobody wrote
 * it meanwhile, so nobody waits for it.
 */
export async function reseal(deps: Deps): Promise<Resealed[]> {
  const report: Resealed[] = []
  for (const column of await deps.asSystem(sealedColumns)) {
    let resealed = 0
    for (let round = 0; round < ROUNDS; round++) {
      const moved = await resealColumn(deps, column)
      resealed += moved
      if (moved === 0) break
    }
    report.push({ column: `${column.table}.${column.column}`, resealed, ...(await check(deps, column)) })
  }
  return report
}

async function resealColumn({ asSystem, sealer, currentKey }: Deps, column: SealedColumn): Promise<number> {
  let resealed = 0
  for (let after = ''; ;) {
    const texts = await asSystem((tx) => sealedTexts(tx, column, { after, except: currentKey, limit: BATCH }))
    for (const { key, sealed } of texts) {
      const plain = tryToOpen(sealer, sealed, placeOf(column, key))
      if (plain === undefined) continue
      const fresh = sealer.seal(plain, placeOf(column, key))
      const replaced = await asSystem((tx) =>
        replaceSealed(tx, column, { of: key, before: sealed, after: fresh }),
      )
      if (replaced) resealed++
    }
    const last = texts.at(-1)
    if (!last || texts.length < BATCH) return resealed
    after = last.key
  }
}

async function check(
  { asSystem, sealer, currentKey }: Deps,
  column: SealedColumn,
): Promise<Pick<Resealed, 'good' | 'broken'>> {
  const broken: string[] = []
  let good = 0
  for (let after = ''; ;) {
    const texts = await asSystem((tx) => sealedTexts(tx, column, { after, limit: BATCH }))
    for (const { key, sealed } of texts) {
      const opens = tryToOpen(sealer, sealed, placeOf(column, key)) !== undefined
      if (opens && sealed.split('.')[1] === currentKey) good++
      else broken.push(key)
    }
    const last = texts.at(-1)
    if (!last || texts.length < BATCH) return { good, broken }
    after = last.key
  }
}

const placeOf = ({ table, column }: SealedColumn, key: string): string =>
  `${table}:${key}:${column.replace(/_sealed$/, '')}`

function tryToOpen(sealer: Sealer, sealed: string, place: string): string | undefined {
  try {
    return sealer.open(sealed, place)
  } catch {
    return undefined
  }
}
