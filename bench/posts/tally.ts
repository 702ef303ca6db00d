import type { PublishCall } from './watch-calls.ts'

/** A post at Meta; `created` is in epoch seconds, by its clock. */
export type Shown = { number: number; id: string; owner: string; created: number }
/** The same post in our tables. */
export type Row = {
  number: number
  state: string
  externalId: string | null
  dueAt: Date
  publishedAt: Date | null
  /** Writes of it that ended with the process that made them. */
  cutWrites: number
}

/** Holds what Meta has, and when it had it, against what should be there. Posts are numbered from 0. */
export function tally(rows: readonly Row[], shown: readonly Shown[], calls: readonly PublishCall[]) {
  const there = Map.groupBy(shown, ({ number }) => number)
  const rowsByNumber = new Map(rows.map((row) => [row.number, row]))
  const took = [...taken(shown, calls)].flatMap(([{ number }, seenAt]) => {
    const row = rowsByNumber.get(number)
    return row ? [{ lateMs: seenAt - row.dueAt.getTime(), seenAt, row }] : []
  })
  const isTrue = ({ number, state, externalId }: Row) =>
    state === 'published' && (there.get(number) ?? []).some(({ id }) => id === externalId)
  return {
    doubled: [...there.values()].filter((ones) => ones.length > 1).length,
    lost: rows.filter(({ number }) => !there.has(number)).length,
    untrue: rows.filter((row) => !isTrue(row)).length,
    refused: calls.filter(({ status }) => status >= 400).length,
    cutWrites: rows.reduce((sum, { cutWrites }) => sum + cutWrites, 0),
    latenessMs: spread(took.map(({ lateMs }) => lateMs)),
    uncutLatenessMs: spread(took.filter(({ row }) => row.cutWrites === 0).map(({ lateMs }) => lateMs)),
    rowLatenessMs: spread(
      rows.flatMap(({ publishedAt, dueAt }) => publishedAt === null ? [] : [publishedAt.getTime() - dueAt.getTime()]), // prettier-ignore
    ),
    lastAt: took.reduce((last, { seenAt }) => Math.max(last, seenAt), 0),
  }
}

/**
 * When each was taken. Calls name the Page or account but not the post; of one owner both are in the order in which the
 * twin took them. One without a call is taken at the end of the second that Meta names.
 */
function taken(shown: readonly Shown[], calls: readonly PublishCall[]): Map<Shown, number> {
  const callsOf = Map.groupBy(
    calls.filter(({ status }) => status < 400),
    ({ owner }) => owner,
  )
  const times = new Map<Shown, number>()
  for (const [owner, ones] of Map.groupBy(shown, (one) => one.owner))
    for (const [at, one] of ones.entries())
      times.set(one, callsOf.get(owner)?.[at]?.seenAt ?? (one.created + 1) * 1000)
  return times
}

/** Median, 99th percentile and the largest; undefined without any. */
export function spread(values: readonly number[]): { p50: number; p99: number; max: number } | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0
  return sorted.length === 0 ? undefined : { p50: at(0.5), p99: at(0.99), max: at(1) }
}
