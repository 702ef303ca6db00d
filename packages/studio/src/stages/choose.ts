import type { Industry } from '../brief.ts'
import type { Random } from '../random.ts'
import { plates, type PlateFacts } from './manifest.ts'

type Wanted = {
  mood: PlateFacts['mood']
  trade: Industry
  /** The thing to show; absent when the user's own product or photo will stand on the stage. */
  subject?: string
  random: Random
}

/**
 * The plate that suits best, the seed choosing among equals. A modelled thing must be the right one before the mood
 * is right: a bright room can be darkened, a loaf cannot become a cup.
 */
export function choosePlate({ mood, trade, subject, random }: Wanted): PlateFacts {
  const inMood = (found: readonly PlateFacts[]) => {
    const right = found.filter((plate) => plate.mood === mood)
    return right.length > 0 ? right : found
  }
  const groups =
    subject === undefined
      ? [
          (plate: PlateFacts) =>
            plate.spot !== undefined && plate.mood === mood && plate.trades.includes(trade),
          (plate: PlateFacts) => plate.spot !== undefined && plate.mood === mood,
          (plate: PlateFacts) => plate.spot !== undefined,
        ]
      : [
          (plate: PlateFacts) => plate.subjects.includes(subject) && plate.trades.includes(trade),
          (plate: PlateFacts) => plate.subjects.includes(subject),
          (plate: PlateFacts) => plate.hero !== undefined && plate.any && plate.trades.includes(trade),
          (plate: PlateFacts) => plate.hero !== undefined && plate.trades.includes(trade),
          (plate: PlateFacts) => plate.hero !== undefined && plate.trades.includes('general'),
          (plate: PlateFacts) => plate.hero !== undefined,
        ]
  for (const suits of groups) {
    const found = inMood(plates.filter(suits))
    const chosen = found[Math.floor(random() * found.length)]
    if (chosen) return chosen
  }
  throw new Error('there are no plates')
}
