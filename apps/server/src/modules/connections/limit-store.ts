import type pg from 'pg'
import type { Tx } from '#platform/transaction.ts'

type State = { use: number; toldAt: Date; closedUntil?: Date }
type News = { key: string; use?: number; closedUntil?: Date | null; at: Date }

/**
 * How much of Meta's limits is used, for all processes of this installation: one statement for a reading and one for
 * news. Limits belong to the Meta app, so they stand outside every workspace; see migration 0411.
 */
export const createLimitStore = (pool: Pick<pg.Pool, 'query'>) => ({
  read: async (keys: readonly string[]): Promise<ReadonlyMap<string, State>> => {
    const { rows } = await pool.query<{ key: string; use: number; told_at: Date; closed_until: Date | null }>(
      {
        name: 'read_meta_limits',
        text: 'select key, use, told_at, closed_until from read_meta_limits($1)',
        values: [[...keys]],
      },
    )
    return new Map(
      rows.map(({ key, use, told_at: toldAt, closed_until: closedUntil }) => [
        key,
        { use, toldAt, ...(closedUntil && { closedUntil }) },
      ]),
    )
  },
  note: async (entries: readonly News[]): Promise<void> => {
    for (const round of rounds(entries))
      await pool.query({ name: 'note_meta_limits', text: 'select note_meta_limits($1)', values: [JSON.stringify(round)] }) // prettier-ignore
  },
})

/** Limits nobody has heard of for a week: counters of Meta's are of hours. Runs as the system. */
export async function forgetLimits(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('meta_limits').where('told_at', '<', before).execute()
}

/** One statement takes one piece of news a key; that there are two in one note is rare. */
function rounds(entries: readonly News[]): News[][] {
  const [now, later]: [Map<string, News>, News[]] = [new Map(), []]
  for (const news of entries) {
    if (now.has(news.key)) later.push(news)
    else now.set(news.key, news)
  }
  return [[...now.values()], ...(later.length > 0 ? rounds(later) : [])].filter((round) => round.length > 0)
}
