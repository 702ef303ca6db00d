import { shuffled, type Random } from '../../random.ts'
import type { Role, Slot } from './outline.ts'

const own: ReadonlySet<Role> = new Set(['offer', 'point', 'quote', 'whom', 'quality', 'name'])
/** Whether a row takes the brief's own words. */
export const isOwn = ({ roles }: Slot): boolean => roles.some((role) => own.has(role))

/** Rows by the shortest film that has them; of one rank the offer first, then points, then other words of the brief's. */
export function inRank(slots: readonly Slot[], random: Random): Slot[] {
  const ranks = [...new Set(slots.map(({ from }) => from))].toSorted((a, b) => a - b)
  return ranks.flatMap((from) => {
    const rows = slots.filter((slot) => slot.from === from)
    const offers = rows.filter(({ roles }) => roles.includes('offer'))
    const points = rows.filter(({ roles }) => roles.includes('point') || roles.includes('quote'))
    const mine = rows.filter(isOwn)
    const rest = shuffled(
      random,
      rows.filter((slot) => !mine.includes(slot)),
    )
    return [...new Set([...offers, ...points, ...mine, ...rest])]
  })
}

/** The rows that come with this one or not at all: a whole quote, and no step without another. */
export function companions(slot: Slot, queue: readonly Slot[], stepped: boolean): Slot[] {
  if (slot.together) return queue.filter((row) => row.together)
  if (!slot.roles.includes('step') || stepped) return [slot]
  const other = queue.find((row) => row !== slot && row.roles.includes('step'))
  return other ? [slot, other] : [slot]
}
