import type { Dice } from './dice.ts'

/** What can go wrong with one call to Meta, in the twin's words. */
type Fault = { kind: string; status?: number; ms?: number; error?: Record<string, unknown> }

const error = (status: number, code: number, subcode?: number): Fault => ({
  kind: 'error',
  status,
  error: { message: 'Chaos', code, ...(subcode && { error_subcode: subcode }) },
})

const anyWrite = { method: 'POST', path: '^/v[0-9.]+/(act_)?[0-9]+' }
const anyRead = { method: 'GET', path: '^/v[0-9.]+/(act_)?[0-9]+' }
const creation = { method: 'POST', path: '^/v[0-9.]+/act_[0-9]+/(campaigns|adsets|adcreatives|ads)$' }

const faults: readonly (readonly [number, { name: string; match: typeof anyWrite; fault: Fault }])[] = [
  [10, { name: 'answer lost after commit', match: anyWrite, fault: { kind: 'drop_after_commit' } }],
  [5, { name: 'answer late after commit', match: anyWrite, fault: { kind: 'delay_after_commit', ms: 4000 } }],
  [5, { name: 'connection cut before', match: anyWrite, fault: { kind: 'drop_before' } }],
  [5, { name: 'gateway page', match: anyWrite, fault: { kind: 'html', status: 502 } }],
  [5, { name: 'unknown error', match: anyWrite, fault: error(500, 1) }],
  [4, { name: 'service unavailable', match: anyWrite, fault: error(500, 2) }],
  [3, { name: 'too many changes', match: anyWrite, fault: error(400, 613, 5_044_001) }],
  [1, { name: 'refused for good', match: creation, fault: error(400, 100, 1_885_272) }],
  [4, { name: 'read fails', match: anyRead, fault: error(500, 2) }],
  [3, { name: 'read cut', match: anyRead, fault: { kind: 'drop_before' } }],
  [3, { name: 'read is a gateway page', match: anyRead, fault: { kind: 'html', status: 502 } }],
]

// It strikes on one of the next nine calls it fits: about every fifth goes wrong, however many there are a second.
const MOST_WAITING = 1

/** Keeps a fault waiting at the twin, until it is stopped; then takes it back. */
export function startStorm(twinUrl: string, dice: Dice, everyMs: number) {
  const planned = new Map<number, string>()
  const struck: Record<string, number> = {}
  let on = true
  /** Those that still wait; whatever is gone from the list has struck. */
  const waiting = async (): Promise<Set<number>> => {
    const { data } = (await (await fetch(`${twinUrl}/_twin/faults`)).json()) as { data: { id: number }[] }
    const left = new Set(data.map(({ id }) => id))
    for (const [id, name] of planned) {
      if (left.has(id)) continue
      planned.delete(id)
      struck[name] = (struck[name] ?? 0) + 1
    }
    return left
  }
  const plan = async () => {
    const { name, match, fault } = dice.pick(faults)
    const answer = await fetch(`${twinUrl}/_twin/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ match, nth: dice.between(1, 9), times: 1, fault }),
    })
    planned.set(((await answer.json()) as { id: number }).id, name)
  }
  const running = (async () => {
    while (on) {
      if ((await waiting()).size < MOST_WAITING) await plan()
      await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
    await waiting()
    await fetch(`${twinUrl}/_twin/faults`, { method: 'DELETE' })
  })()
  return {
    struck,
    stop: async () => {
      on = false
      await running
    },
  }
}
