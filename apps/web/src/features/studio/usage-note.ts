import type { StudioDesk } from '@adwright/contract'
import { studioWords } from './words.ts'

/** What of the month's images is used, or that there are not enough left for what is asked. */
export function usageNote(
  { used, limit }: StudioDesk['usage'],
  wanted: number,
): { text: string; tone: 'quiet' | 'warn' } {
  if (limit === null) return { text: studioWords.usage.open(used), tone: 'quiet' }
  const left = Math.max(0, limit - used)
  return wanted > left
    ? { text: studioWords.usage.tooMany(left), tone: 'warn' }
    : { text: studioWords.usage.limited(used, limit), tone: 'quiet' }
}
