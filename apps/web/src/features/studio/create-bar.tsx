import type { StudioDesk } from '@adwright/contract'
import { Minus, Plus, Sparkles } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { cx } from '../../ui/cls.ts'
import { useBarHeight } from '../../ui/use-bar-height.ts'
import { mostImages } from './studio-form.ts'
import { usageNote } from './usage-note.ts'
import { studioWords } from './words.ts'

const t = studioWords.form

type Props = {
  count: number
  usage: StudioDesk['usage']
  busy: boolean
  /** Asked for, but there is no connection. */
  waiting: boolean
  /** How many fields need another look. */
  wrong: number
  onCount: (count: number) => void
  /** Why it was not started, when it was not. */
  children: ReactNode
}

/** How many, and go: always in reach, on phones above the bar of the app. */
export function CreateBar({ count, usage, busy, waiting, wrong, onCount, children }: Props) {
  const bar = useRef<HTMLDivElement>(null)
  useBarHeight(bar)
  const note = usageNote(usage, count)
  return (
    <div
      ref={bar}
      className="sticky bottom-[calc(62px+env(safe-area-inset-bottom))] z-20 -mx-4 -mb-4 rounded-b-lg border-t border-line bg-card px-4 py-3 lg:bottom-0 lg:-mx-5 lg:-mb-5 lg:px-5"
    >
      {children && <div className="mb-3">{children}</div>}
      <div className="flex items-center gap-3">
        <div
          role="group"
          aria-label={t.count}
          className="flex h-12 items-center rounded-lg shadow-[inset_0_0_0_1px_var(--line-strong)]"
        >
          <IconButton label={t.fewer} disabled={count <= 1} onClick={() => onCount(count - 1)}>
            <Minus aria-hidden />
          </IconButton>
          <output aria-live="polite" className="num w-6 text-center text-md font-[620]">
            {count}
          </output>
          <IconButton label={t.more} disabled={count >= mostImages} onClick={() => onCount(count + 1)}>
            <Plus aria-hidden />
          </IconButton>
        </div>
        <Button type="submit" kind="solid" size="lg" busy={busy} className="min-w-0 flex-1">
          {!busy && <Sparkles aria-hidden />}
          {t.create(count)}
        </Button>
      </div>
      <p
        role={wrong > 0 || waiting ? 'alert' : undefined}
        className={cx(
          'mt-2 text-center text-xs',
          wrong > 0 || waiting || note.tone === 'warn' ? 'font-[540] text-warn' : 'text-ink-3',
        )}
      >
        {waiting ? t.waiting : wrong > 0 ? t.check(wrong) : note.text}
      </p>
    </div>
  )
}
