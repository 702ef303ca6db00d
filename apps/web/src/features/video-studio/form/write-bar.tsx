import { PencilLine, Sparkles } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { cx } from '../../../ui/cls.ts'
import { useBarHeight } from '../../../ui/use-bar-height.ts'
import { formWords as t } from './form-words.ts'

type Props = {
  /** Something else is at hand: its own button is the one that stands out. */
  again: boolean
  /** The person's own storyboard is still to come. */
  isFirst: boolean
  /** It is written anew by itself when the form changes. */
  follows: boolean
  busy: boolean
  /** Asked for, but there is no connection. */
  waiting: boolean
  /** How many fields need another look. */
  wrong: number
  /** Why it was not written, when it was not. */
  children: ReactNode
}

/** Always in reach, on phones above the bar of the app. */
export function WriteBar({ again, isFirst, follows, busy, waiting, wrong, children }: Props) {
  const bar = useRef<HTMLDivElement>(null)
  useBarHeight(bar)
  const isAnew = again && !isFirst
  const isAlert = wrong > 0 || waiting
  return (
    <div
      ref={bar}
      className="sticky bottom-[calc(62px+env(safe-area-inset-bottom))] z-20 -mx-4 -mb-4 rounded-b-lg border-t border-line bg-card px-4 py-3 lg:bottom-0 lg:-mx-5 lg:-mb-5 lg:px-5"
    >
      {children && <div className="mb-3">{children}</div>}
      <Button type="submit" kind={again ? 'soft' : 'solid'} size="lg" busy={busy} className="w-full">
        {!busy && (isAnew ? <PencilLine aria-hidden /> : <Sparkles aria-hidden />)}
        {busy ? t.writing : isAnew ? t.rewrite : t.write}
      </Button>
      <p
        role={isAlert ? 'alert' : undefined}
        className={cx('mt-2 text-center text-xs', isAlert ? 'font-[540] text-warn' : 'text-ink-3')}
      >
        {waiting ? t.waiting : wrong > 0 ? t.check(wrong) : again && follows ? t.follows : t.free}
      </p>
    </div>
  )
}
