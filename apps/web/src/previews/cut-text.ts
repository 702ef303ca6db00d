const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The largest n of 0…length for which `fits(n)` holds, given that once it fails it fails for all larger n. */
export function longestThatFits(length: number, fits: (n: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** The first `length` UTF-16 units without half a character, and without the punctuation an app drops before “…”. */
export function cutText(text: string, length: number): string {
  if (length >= text.length) return text
  const whole = graphemes.segment(text).containing(length)?.index ?? length
  return text.slice(0, whole).replace(/[\s.,;:!?…–-]+$/u, '')
}

type Box = { top: number; bottom: number; left: number; right: number }
type Fit = { host: Box; lineHeight: number; lines: number; tailWidth: number; rightToLeft: boolean }

/** Whether a character may stay: on one of the first lines, and on the last of them not under “… See more”. */
export function staysVisible(
  character: Box,
  { host, lineHeight, lines, tailWidth, rightToLeft }: Fit,
): boolean {
  const lastLineTop = host.top + lineHeight * (lines - 1)
  // Half a line of tolerance: an emoji or a fallback font may be taller than its line.
  if (character.bottom > lastLineTop + lineHeight * 1.4) return false
  if (character.top < lastLineTop - lineHeight * 0.4) return true
  return rightToLeft ? character.left >= host.left + tailWidth : character.right <= host.right - tailWidth
}
