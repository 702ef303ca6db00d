import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { cutText, longestThatFits, staysVisible } from './cut-text.ts'
import css from './phone.module.css'

type Props = {
  text: string
  lines: number
  more: string
  lead?: ReactNode
  className?: string | undefined
  /** Colours parts of the words; must not change how wide they are. */
  paint?: (text: string) => ReactNode
}

/**
 * Text cut where the app cuts it. The whole text is laid out once in a hidden copy; Range rectangles then find the
 * last character that still fits. They do not invalidate layout, so every keystroke can afford it in every frame.
 */
export function CutText({ text, lines, more, lead, className, paint = (shown) => shown }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const whole = useRef<HTMLSpanElement>(null)
  const tail = useRef<HTMLSpanElement>(null)
  const [cut, setCut] = useState<number | null>(null)

  useLayoutEffect(() => {
    const measure = () => setCut(measureCut(whole.current, tail.current, lines))
    measure()
    const observer = new ResizeObserver(measure)
    if (box.current) observer.observe(box.current)
    return () => observer.disconnect()
  }, [text, lines, more])

  return (
    <div className={className}>
      <div ref={box} dir="auto" className={css.cut}>
        {lead}
        {paint(cut === null ? text : cutText(text, cut))}
        {cut !== null && <span className={css.more}>{more}</span>}
        <div aria-hidden dir="auto" className={css.whole}>
          {lead}
          <span ref={whole}>{text}</span>
        </div>
        <span ref={tail} aria-hidden className={css.tail}>
          {more}
        </span>
      </div>
    </div>
  )
}

function measureCut(whole: HTMLElement | null, tail: HTMLElement | null, lines: number): number | null {
  const node = whole?.firstChild
  const parent = whole?.parentElement
  if (!node || !parent || !tail) return null
  const host = parent.getBoundingClientRect()
  const suffix = tail.getBoundingClientRect()
  const lineHeight = suffix.height || 1
  if (host.height <= lineHeight * (lines + 0.4)) return null
  const rightToLeft = getComputedStyle(parent).direction === 'rtl'
  const fit = { host, lineHeight, lines, tailWidth: suffix.width, rightToLeft }
  const range = document.createRange()
  return longestThatFits(node.textContent?.length ?? 0, (n) => {
    range.setStart(node, n - 1)
    range.setEnd(node, n)
    const character = [...range.getClientRects()].at(-1)
    return !character || staysVisible(character, fit) // a line break has no rectangle
  })
}
