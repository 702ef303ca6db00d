import type { TextLayer } from '../../layout.ts'
import { measure, type Setting } from '../../type/measure.ts'

/** A text line by line. Each line keeps its own reading order. */
export const linesApart = (text: TextLayer): TextLayer[] =>
  text.lines.map((line) => withLine(text, line, text.align, leftOf(text, line), line.width, settingOf(text)))

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/**
 * A text word by word. Where words do not stand in the order in which they are written, or are not parted by spaces,
 * its lines stay whole.
 */
export function wordsApart(text: TextLayer): TextLayer[] {
  const written = text.lines.map((line) => line.text).join(' ')
  if (text.direction === 'rtl' || rightToLeft.test(written)) return linesApart(text)
  const setting = settingOf(text)
  const widthOf = (part: string) => measure(part, setting).width * text.size
  return text.lines.flatMap((line) => {
    const start = leftOf(text, line, widthOf(line.text))
    let from = 0
    return line.text.split(' ').flatMap((word) => {
      const x = start + widthOf(line.text.slice(0, from))
      from += word.length + 1
      if (word === '') return []
      const width = widthOf(word)
      return [withLine(text, { text: word, x, y: line.y, width }, 'left', x, width, setting)]
    })
  })
}

type Line = TextLayer['lines'][number]

const settingOf = ({ faces, tracking, language, direction }: TextLayer): Setting => ({
  faces,
  tracking,
  language,
  direction,
})

/** One line or word with the box of its ink. */
function withLine(
  text: TextLayer,
  line: Line,
  align: TextLayer['align'],
  left: number,
  width: number,
  setting: Setting,
): TextLayer {
  const { ascent, descent } = measure(line.text, setting)
  const bounds = { x: left, y: line.y - ascent * text.size, width, height: (ascent + descent) * text.size }
  return { ...text, align, lines: [line], bounds }
}

/** Where a line's first letter begins, as `paintText` sets it. */
function leftOf({ align, tracking, size }: TextLayer, line: Line, width = line.width): number {
  if (align === 'left') return line.x
  const trailing = tracking * size
  return align === 'center' ? line.x + trailing / 2 - width / 2 : line.x + trailing - width
}
