import type { Storyboard } from '../storyboard.ts'
import type { FilmBrief } from './film-brief.ts'
import type { Line } from './lines.ts'
import type { Slot } from './outline.ts'
import { quoteLines } from './quote-lines.ts'

type Room = Pick<Storyboard, 'style' | 'seconds'> & {
  /** Scenes beside the end card, and their seconds. */
  scenes: number
  time: number
}

/**
 * A customer's words in the parts that a film takes. A testimonial gives them most of its time and, where that is not
 * enough, tells the first whole sentences; other films tell all or nothing. Empty: nobody is quoted.
 */
export function quoteFor({ quote, language }: FilmBrief, { style, seconds, scenes, time }: Room): Line[] {
  if (!quote?.words.trim() || !quote.name.trim()) return []
  const testimonial = style === 'testimonial'
  const lines = quoteLines(quote, {
    language,
    most: testimonial
      ? seconds <= 15
        ? Math.max(1, scenes - 1)
        : Math.ceil(scenes * 0.6)
      : seconds < 60
        ? 2
        : 4,
    seconds: testimonial ? time * (seconds <= 6 ? 1 : seconds <= 15 ? 0.85 : 0.6) : time * 0.35,
    whole: !testimonial,
  })
  return lines ?? []
}

/** As many quote rows as there are parts, which come together or not at all. */
export function withQuoteRows(slots: readonly Slot[], parts: number): Slot[] {
  return slots
    .flatMap((slot) =>
      slot.roles.includes('quote')
        ? Array.from({ length: parts }, () => ({ ...slot, together: true }))
        : [slot],
    )
    .map((slot, index) => ({ ...slot, index }))
}
