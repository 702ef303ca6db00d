import type { ConnectionId, Destination } from '@adwright/contract'

/** What keeps posts from going out somewhere, and what can mend it. */
export type Trouble = {
  connectionId: ConnectionId
  /** The places that have it. */
  names: string[]
  sentences: string[]
  remedy: 'allow' | 'reconnect' | 'look' | null
  /** Nothing goes out there, rather than later. */
  blocks: boolean
}

const hasTrouble = ({ canPublish, problem, waitingFor }: Destination) =>
  !canPublish || problem !== null || waitingFor !== null

/** What is wrong with one place. */
export function troubleOf(place: Destination): Trouble | null {
  if (!hasTrouble(place)) return null
  const { connectionId, name, problem, waitingFor, canPublish } = place
  const lacks = place.missingScopes.length > 0
  return {
    connectionId,
    names: [name],
    sentences: [problem ?? waitingFor?.sentence].filter((sentence) => sentence !== undefined),
    remedy: lacks
      ? 'allow'
      : waitingFor?.kind === 'reconnect'
        ? 'reconnect'
        : !canPublish || problem !== null
          ? 'look'
          : null,
    blocks: !canPublish || waitingFor?.kind === 'reconnect',
  }
}

/** The troubles of all places; those of one connection that the same click mends are one. */
export function troublesOf(places: readonly Destination[]): Trouble[] {
  const found = new Map<string, Trouble>()
  for (const place of places) {
    const trouble = troubleOf(place)
    if (!trouble) continue
    const key = `${trouble.connectionId} ${trouble.remedy}`
    const same = found.get(key)
    if (!same) found.set(key, trouble)
    else
      found.set(key, {
        ...same,
        names: [...new Set([...same.names, ...trouble.names])],
        sentences: [...new Set([...same.sentences, ...trouble.sentences])],
        blocks: same.blocks || trouble.blocks,
      })
  }
  return [...found.values()].toSorted((a, b) => Number(b.blocks) - Number(a.blocks))
}
