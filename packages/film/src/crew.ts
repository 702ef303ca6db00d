import { createHand, type Hand } from './hand.ts'

/** Threads that make films. Starting one takes a second, so those of the last film stay for a while. */
export type FilmCrew = {
  /** One that rests, or a new one. */
  take(): Hand
  /** It has done its work; one that failed is ended and not given back. */
  giveBack(hand: Hand): void
  /** Starts threads now, so that as many are ready when a film is ordered. */
  warm(count: number): void
  close(): Promise<void>
}

export function createFilmCrew({ idleMs = 0 }: { idleMs?: number } = {}): FilmCrew {
  const resting = new Map<Hand, NodeJS.Timeout>()
  const ending = new Set<Promise<void>>()
  let isClosed = false
  const leave = (hand: Hand) => {
    clearTimeout(resting.get(hand))
    resting.delete(hand)
  }
  const end = (hand: Hand) => {
    leave(hand)
    const ended = hand.end().finally(() => ending.delete(ended))
    ending.add(ended)
  }
  const rest = (hand: Hand) => {
    if (isClosed || idleMs === 0) return end(hand)
    resting.set(hand, setTimeout(() => end(hand), idleMs).unref())
  }
  return {
    take: () => {
      const [hand] = resting.keys()
      if (!hand) return createHand(leave)
      leave(hand)
      return hand
    },
    giveBack: (hand) => {
      hand.rest()
      rest(hand)
    },
    warm: (count) => {
      while (!isClosed && resting.size < count) rest(createHand(leave))
    },
    close: async () => {
      isClosed = true
      for (const hand of resting.keys()) end(hand)
      await Promise.all(ending)
    },
  }
}
