import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

type TwinObject = {
  kind: string
  id: string
  name?: string
  status?: string
  campaign?: string
  adset?: string
}
type Intent = {
  subject: string
  mark: string
  kind: string
  outcome: 'live' | 'not_live' | 'unknown' | null
  external_id: string | null
  object: string | null
}

/** What there is at Meta, and whether the ledger says the same. */
export async function readTruth(twinUrl: string, databaseUrl: string) {
  const objects = await twinObjects(twinUrl)
  const intents = await readIntents(databaseUrl)
  const marks = new Map<string, string[]>()
  for (const { name = '', id } of objects) {
    const mark = / · (aw-[0-9a-z]+)$/.exec(name)?.[1]
    if (mark !== undefined) marks.set(mark, [...(marks.get(mark) ?? []), id])
  }
  const duplicates = [...marks.values()].filter((ids) => ids.length > 1).length
  const launched = new Set(
    intents.flatMap(({ outcome, external_id: id }) => (outcome === 'live' && id !== null ? [id] : [])),
  )
  // On, and nobody here knows that it exists.
  const activeOrphans = objects.filter(
    ({ kind, status, id }) =>
      ['campaign', 'adset', 'ad'].includes(kind) && status === 'ACTIVE' && !launched.has(id),
  ).length
  const isTrue = ({ outcome, mark, kind, external_id: id }: Intent) => {
    if (outcome === 'unknown' || outcome === null) return false
    if (kind !== 'ads.object') return true
    const there = marks.get(mark) ?? []
    return outcome === 'live' ? id !== null && there.includes(id) : there.length === 0
  }
  return {
    duplicates,
    activeOrphans,
    intents: intents.length,
    untrueIntents: intents.filter((intent) => !isTrue(intent)).length,
  }
}

/** Waits until no write is left whose end nobody knows: finding out is the reconciler's work, not ours. */
export async function ledgerIsTrue(
  databaseUrl: string,
  { patienceMs, say }: { patienceMs: number; say: (line: string) => void },
): Promise<void> {
  let least = Infinity
  let moved = Date.now()
  for (;;) {
    const open = (await readIntents(databaseUrl)).filter(
      ({ outcome }) => outcome === 'unknown' || outcome === null,
    ).length
    if (open === 0) return
    if (open < least) [least, moved] = [open, Date.now()]
    if (Date.now() - moved > patienceMs) return
    say(`${open} intents have no end yet`)
    await wait(3000)
  }
}

async function readIntents(databaseUrl: string): Promise<Intent[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Intent>(
      `select subject, mark, kind, outcome, external_id, facts->>'object' as object from intents`,
    )
    return rows
  } finally {
    await client.end()
  }
}

async function twinObjects(twinUrl: string): Promise<TwinObject[]> {
  const { data: worlds } = await tell<{ data: { id: string }[] }>(`${twinUrl}/_twin/worlds`)
  const objects: TwinObject[] = []
  for (const { id } of worlds) {
    const state = await tell<{ objects: Record<string, TwinObject[]> }>(`${twinUrl}/_twin/state?world=${id}`)
    objects.push(...Object.values(state.objects).flat())
  }
  return objects
}

async function tell<T>(url: string): Promise<T> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`The twin does not tell its state: ${answer.status}`)
  return (await answer.json()) as T // the twin's own control API
}
