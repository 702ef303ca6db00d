import { Clapperboard } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { cx } from '../../../ui/cls.ts'
import { storyWords as t } from './story-words.ts'

type Props = {
  ratios: number
  busy: boolean
  /** What stands in the way, in words. */
  blocked: string | null
  /** What it costs besides time. */
  warning: string | null
  onMake: () => void
  /** Why it was not started, when it was not. */
  children: ReactNode
}

/** From paper to film: in reach wherever one is in the storyboard. */
export const MakeBar = ({ ratios, busy, blocked, warning, onMake, children }: Props) => (
  <div className="sticky bottom-[calc(70px+env(safe-area-inset-bottom))] z-20 mt-3 rounded-lg bg-card p-3 shadow-pop lg:bottom-3">
    {children && <div className="mb-3">{children}</div>}
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p
        id="film-make-note"
        className={cx(
          'min-w-0 flex-1 basis-52 px-1 text-sm',
          !blocked && !warning && 'max-sm:sr-only',
          blocked ? 'font-[540] text-bad' : warning ? 'font-[540] text-warn' : 'text-ink-3',
        )}
      >
        {blocked ?? warning ?? t.makeNote}
      </p>
      <Button
        kind="solid"
        size="lg"
        busy={busy}
        disabled={blocked !== null}
        aria-describedby="film-make-note"
        onClick={onMake}
        className="max-sm:w-full"
      >
        {!busy && <Clapperboard aria-hidden />}
        {ratios > 1 ? t.makeMany(ratios) : t.make}
      </Button>
    </div>
  </div>
)
