import { Check, X } from 'lucide-react'
import { useEffect } from 'react'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { words } from '../../../lib/words.ts'
import { Button } from '../../../ui/button.tsx'
import { cx } from '../../../ui/cls.ts'
import { momentTitle } from '../day-words.ts'
import type { Moving } from './moving-context.ts'

const t = calendarWords.move

type Props = {
  moving: Moving
  zone: string
  unit: 'day' | 'quarter'
  onDrop: () => void
  onCancel: () => void
}

/** While a post is moved by keys: where it is, and which keys do what, for those who see. */
export function MovingBar({ moving: { entry, at, passed }, zone, unit, onDrop, onCancel }: Props) {
  useEffect(() => {
    // Toasts rise above it.
    document.documentElement.style.setProperty('--action-bar', '76px')
    return () => void document.documentElement.style.removeProperty('--action-bar')
  }, [])
  return (
    <div
      data-moving-bar
      role="group"
      aria-label={t.bar}
      className="fixed inset-x-3 bottom-[calc(74px+env(safe-area-inset-bottom))] z-50 mx-auto flex max-w-[780px] flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-card py-2.5 pr-2.5 pl-4 shadow-float lg:bottom-6"
    >
      <div className="min-w-0 flex-1 basis-56">
        <p className="truncate font-[600]">{entry.title}</p>
        <p className={cx('num text-sm', passed ? 'text-bad' : 'text-ink-2')}>
          {at && (passed ? t.passed(momentTitle(at, zone)) : momentTitle(at, zone))}
        </p>
      </div>
      <p className="text-sm text-ink-3 max-md:hidden">{t.keys[unit]}</p>
      <Button kind="ghost" onClick={onCancel}>
        <X aria-hidden />
        {words.common.cancel}
      </Button>
      <Button kind="solid" onClick={onDrop} disabled={passed}>
        <Check aria-hidden />
        {t.drop}
      </Button>
    </div>
  )
}
