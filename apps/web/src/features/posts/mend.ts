import type { Destination } from '@adwright/contract'

/** What lets a destination publish again: a permission to give, a sign-in to renew, a look at the connection. */
export type Remedy = 'allow' | 'reconnect' | 'look'
export type Trouble = {
  connectionId: Destination['connectionId']
  remedy: Remedy | null
  /** The places that have it, and what is wrong there. */
  places: Pick<Destination, 'name' | 'network'>[]
  sentences: string[]
}

/** Null where only time helps, or nothing is wrong. */
export function remedyOf({
  missingScopes,
  waitingFor,
  canPublish,
  problem,
}: Pick<Destination, 'missingScopes' | 'waitingFor' | 'canPublish' | 'problem'>): Remedy | null {
  if (missingScopes.length > 0) return 'allow'
  if (waitingFor?.kind === 'reconnect') return 'reconnect'
  return !canPublish || problem !== null ? 'look' : null
}

/** What is wrong anywhere; places of one connection that the same button mends stand together. */
export function troublesOf(destinations: readonly Destination[]): Trouble[] {
  const found = new Map<string, Trouble>()
  for (const destination of destinations) {
    const { connectionId, name, network, problem, waitingFor, canPublish } = destination
    const sentence = problem ?? waitingFor?.sentence
    if (canPublish && sentence === undefined) continue
    const remedy = remedyOf(destination)
    const key = `${connectionId} ${remedy}`
    const trouble = found.get(key) ?? { connectionId, remedy, places: [], sentences: [] }
    found.set(key, {
      ...trouble,
      places: [...trouble.places, { name, network }],
      sentences: [...new Set([...trouble.sentences, ...(sentence === undefined ? [] : [sentence])])],
    })
  }
  return [...found.values()]
}
