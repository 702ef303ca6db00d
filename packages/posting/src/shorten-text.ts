const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const ELLIPSIS = '…'
/** A sentence that ends earlier than this share of the room would throw away too much. */
const LEAST_KEPT = 0.6

/**
 * The words cut to at most `limit` UTF-16 code units, as Meta's caption limit is counted: after a sentence where one
 * ends late enough, else after a word, with an ellipsis. No emoji is cut in two.
 */
export function shortenText(text: string, limit: number): string {
  if (text.length <= limit) return text
  const sentences = fitting(text, limit).match(/^[\s\S]*[.!?…。！？](?=\s|$)|^[\s\S]*[。！？]/u)
  const ends = sentences?.[0].trimEnd() ?? ''
  if (ends.length >= limit * LEAST_KEPT) return ends
  const room = fitting(text, Math.max(0, limit - ELLIPSIS.length))
  const whole = /^\s/.test(text.slice(room.length)) ? room : room.replace(/\s+\S*$/, '')
  const kept = whole.length >= limit * LEAST_KEPT ? whole : room
  return limit < ELLIPSIS.length ? '' : kept.replace(/[\s,;:–—-]+$/u, '') + ELLIPSIS
}

/** As much of the beginning as fits in whole characters, as people see them. */
function fitting(text: string, limit: number): string {
  let end = 0
  for (const { index, segment } of graphemes.segment(text.slice(0, limit + 64))) {
    if (index + segment.length > limit) break
    end = index + segment.length
  }
  return text.slice(0, end)
}
