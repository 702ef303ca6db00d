import type { Tx } from '#platform/transaction.ts'

// Everything here runs as the system.

export type WatchedProvider = 'mail' | 'voices'
export type Ending = { lastSuccessAt: Date | null; lastProblem: { at: Date; text: string } | null }

/** The last one of its kind stays; of two that come in at once, the later. */
export async function saveEnding(
  tx: Tx,
  { provider, at, problem }: { provider: WatchedProvider; at: Date; problem: string | null },
): Promise<void> {
  await tx
    .insertInto('provider_endings')
    .values({ provider, worked: problem === null, at, problem })
    .onConflict((conflict) =>
      conflict
        .columns(['provider', 'worked'])
        .doUpdateSet({ at, problem })
        .where('provider_endings.at', '<=', at),
    )
    .execute()
}

export async function readEndings(tx: Tx): Promise<Record<WatchedProvider, Ending>> {
  const rows = await tx.selectFrom('provider_endings').selectAll().execute()
  const endingOf = (provider: WatchedProvider): Ending => {
    const own = rows.filter((row) => row.provider === provider)
    const failed = own.find(({ worked }) => !worked)
    return {
      lastSuccessAt: own.find(({ worked }) => worked)?.at ?? null,
      lastProblem: failed ? { at: failed.at, text: failed.problem ?? '' } : null,
    }
  }
  return { mail: endingOf('mail'), voices: endingOf('voices') }
}
